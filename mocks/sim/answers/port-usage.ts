import type { PortUsage } from '#contract/wire/traffic'
import type { Expressway, World } from '../ground/world'
import { dnsServersOf } from '../machine/dns/read'
import { interfacesOf } from '../machine/network/read'
import { filledRows, isClustered } from '../machine/peers/read'
import { setting } from '../machine/settings/read'
import { zoneAddresses } from '../machine/zones/zone-fields'

type Row = PortUsage['inbound'][number]
type Line = readonly [type: string, description: string, ports: string, transport: string]

const DNS_PORT = '53'
const NTP_PORT = '123'
const SYSLOG_PORT = '514'

/** Maintenance > Tools > Port usage: the ports here and elsewhere that this system needs, as it is configured now. */
export function portUsage(world: World, expressway: Expressway): PortUsage {
  const addresses = interfacesOf(expressway).map(({ ipv4 }) => ipv4)
  const here = (lines: readonly Line[]): Row[] =>
    addresses.flatMap((address) =>
      lines.map(([type, description, ports, transport]) => ({
        type,
        description,
        address,
        ports,
        transport,
      })),
    )
  return {
    inbound: here(inboundLines(expressway)),
    outbound: here(outboundLines(expressway)),
    remote: remoteRows(world, expressway),
  }
}

/** A group of lines that counts only while something is so. */
const when = (holds: boolean, lines: readonly Line[]): readonly Line[] => (holds ? lines : [])

/** Reads settings by id, as text. */
function reader(expressway: Expressway) {
  const value = (id: string) => String(setting(expressway, id))
  return {
    value,
    isOn: (id: string) => value(id) === 'On',
    range: (start: string, end: string) => `${value(start)} - ${value(end)}`,
  }
}

function inboundLines(expressway: Expressway): Line[] {
  const { value, isOn, range } = reader(expressway)
  const sip = (['udp', 'tcp', 'tls', 'mtls'] as const)
    .filter((kind) => isOn('sip.mode') && isOn(`sip.${kind}Mode`))
    .map((kind): Line => {
      const transport = kind === 'udp' ? 'UDP' : 'TCP'
      return ['SIP', `${kind.toUpperCase()} signaling`, value(`sip.${kind}Port`), transport]
    })
  return [
    ...when(isOn('administration.webInterface'), [['Administration', 'Web interface', '443', 'TCP']]),
    ...when(isOn('administration.redirectHttp'), [
      ['Administration', 'Redirect to the web interface', '80', 'TCP'],
    ]),
    ...when(isOn('administration.sshService'), [['Administration', 'SSH', '22', 'TCP']]),
    ...when(value('snmp.mode') !== 'Disabled', [['Administration', 'SNMP', '161', 'UDP']]),
    ...when(isClustered(expressway), [
      ['Clustering', 'Cluster recovery', '4371', 'TCP'],
      ['Clustering', 'Cluster communication', '4372', 'TCP'],
    ]),
    ...when(isOn('h323.mode'), [
      ['H.323', 'Registration', value('h323.registrationUdpPort'), 'UDP'],
      ['H.323', 'Call signaling', value('h323.callSignalingTcpPort'), 'TCP'],
      [
        'H.323',
        'Call signaling range',
        range('h323.callSignalingPortRangeStart', 'h323.callSignalingPortRangeEnd'),
        'TCP',
      ],
      ['H.323', 'Assent call signaling', value('traversal-ports.assentCallSignalingPort'), 'TCP'],
      ['H.323', 'H.460.18 call signaling', value('traversal-ports.h46018CallSignalingPort'), 'TCP'],
    ]),
    ...sip,
    [
      'Media',
      'Traversal media',
      range('traversal-ports.mediaPortStart', 'traversal-ports.mediaPortEnd'),
      'UDP',
    ],
    ...when(isOn('turn.services'), [
      ['TURN', 'Requests', value('turn.requestsPort'), 'UDP'],
      ['TURN', 'Relays', range('turn.mediaPortRangeStart', 'turn.mediaPortRangeEnd'), 'UDP'],
    ]),
  ]
}

function outboundLines(expressway: Expressway): Line[] {
  const { value, isOn, range } = reader(expressway)
  const ephemeral = range('administration.ephemeralPortRangeStart', 'administration.ephemeralPortRangeEnd')
  const custom = value('dns.dnsRequestsPortRange') === 'Use a custom port range'
  return [
    ['DNS', 'Requests', custom ? range('dns.dnsPortRangeStart', 'dns.dnsPortRangeEnd') : ephemeral, 'UDP'],
    ['NTP', 'Requests', NTP_PORT, 'UDP'],
    ...when(value('external-manager.address') !== '', [['External manager', 'Messages', ephemeral, 'TCP']]),
    ...when(isClustered(expressway), [['Clustering', 'Connections to peers', ephemeral, 'TCP']]),
    ...when(isOn('h323.mode'), [
      [
        'H.323',
        'Call signaling',
        range('h323.callSignalingPortRangeStart', 'h323.callSignalingPortRangeEnd'),
        'TCP',
      ],
    ]),
    ...when(isOn('sip.mode'), [
      ['SIP', 'TCP and TLS signaling', range('sip.outboundPortStart', 'sip.outboundPortEnd'), 'TCP'],
    ]),
    [
      'Media',
      'Traversal media',
      range('traversal-ports.mediaPortStart', 'traversal-ports.mediaPortEnd'),
      'UDP',
    ],
  ]
}

function remoteRows(world: World, expressway: Expressway): Row[] {
  const { value } = reader(expressway)
  const rows = (addresses: readonly string[], [type, description, ports, transport]: Line): Row[] =>
    addresses
      .filter((address) => address !== '')
      .map((address) => ({ type, description, address, ports, transport }))
  const numbered = (id: (index: number) => string, count: number) =>
    Array.from({ length: count }, (_, index) => value(id(index + 1)))
  const peers = isClustered(expressway)
    ? filledRows(world, expressway)
        .filter(({ machine }) => machine?.id !== expressway.id)
        .map(({ address }) => address)
    : []
  const zones = (expressway.lists['zones'] ?? []).flatMap(({ values }) =>
    rows(zoneAddresses(values), ['SIP', `Zone ${values['name']}`, String(values['sipPort']), 'TCP']),
  )
  return [
    ...rows(dnsServersOf(expressway), ['DNS', 'DNS server', DNS_PORT, 'UDP']),
    ...rows(
      numbered((index) => `time.ntpServer${index}Address`, 5),
      ['NTP', 'NTP server', NTP_PORT, 'UDP'],
    ),
    ...rows(
      numbered((index) => `logging.server${index}Address`, 4),
      ['Logging', 'Remote syslog server', SYSLOG_PORT, 'UDP'],
    ),
    ...rows(
      [value('external-manager.address')],
      ['External manager', 'Cisco TMS', value('external-manager.protocol') === 'HTTPS' ? '443' : '80', 'TCP'],
    ),
    ...rows(
      [value('ldap-configuration.serverAddress')],
      ['LDAP', 'Accounts', value('ldap-configuration.serverPort'), 'TCP'],
    ),
    ...rows(peers, ['Clustering', 'Cluster recovery', '4371', 'TCP']),
    ...rows(peers, ['Clustering', 'Cluster communication', '4372', 'TCP']),
    ...zones,
  ]
}
