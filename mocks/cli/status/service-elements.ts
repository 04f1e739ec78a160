import type { Context } from '../context'
import type { StatusElement } from './element'
import { lansOf } from './lans'
import { items, type StatusTree } from './tree'

const isOn = ({ reads }: Context, field: string) => reads.inForce(field) === 'On'

const activeIf = (holds: boolean) => ({ Status: holds ? 'Active' : 'Inactive' })

const h323 = (context: Context) => {
  const inUse = isOn(context, 'h323.mode')
  return {
    Registration: activeIf(inUse),
    CallSignaling: activeIf(inUse),
    Assent: { CallSignaling: activeIf(inUse && isOn(context, 'locally-registered-endpoints.assentMode')) },
    H46018: { CallSignaling: activeIf(inUse && isOn(context, 'locally-registered-endpoints.h46018Mode')) },
  }
}

/** Where SIP is listened for, by interface and transport. */
function sip(context: Context): StatusTree {
  const { reads } = context
  const listening = (transport: 'udp' | 'tcp' | 'tls', address: string) => {
    const inUse = address !== '' && isOn(context, 'sip.mode') && isOn(context, `sip.${transport}Mode`)
    const host = address.includes(':') ? `[${address}]` : address
    return {
      ...activeIf(inUse),
      Address: inUse ? `${host}:${reads.inForce(`sip.${transport}Port`)}` : '',
    }
  }
  return items('Ethernet', lansOf(reads), (lan) => {
    const at = (address: string) => ({
      UDP: listening('udp', address),
      TCP: listening('tcp', address),
      TLS: listening('tls', address),
      // The lab has no port of its own for it.
      MTLS: { ...activeIf(false), Address: '' },
    })
    return {
      IPv4: at(String(reads.inForce(`ip.lan${lan}Ipv4Address`))),
      IPv6: at(String(reads.inForce(`ip.lan${lan}Ipv6Address`))),
    }
  })
}

const lowered = ({ reads }: Context, field: string) =>
  String(reads.setting(field)).toLowerCase().replaceAll(' ', '')

/** What automated protection calls its categories, and the services of the lab that fall into each. */
const categories = [
  ['ssh-auth', 'SSH'],
  ['web-auth', 'Web'],
  ['sip-auth', 'SIP'],
] as const

function intrusionProtection(context: Context): StatusTree {
  const { reads } = context
  const isUp = isOn(context, 'administration.automatedProtectionService')
  const bans = reads.blocked().filter(({ peer }) => peer === 'This system')
  return {
    Service: { State: isUp ? 'Up' : 'Down', ActiveCategories: isUp ? categories.length : 0 },
    ...items('Category', categories, ([Name, service]) => {
      const banned = bans.filter((ban) => ban.service.startsWith(service)).length
      return { Name, TotalBans: banned, CurrentBans: banned, TotalFails: banned, CurrentFails: banned }
    }),
  }
}

const fips = ({ reads }: Context) => ({
  Mode: reads.inForce('advanced-security.fipsMode') === 'On' ? 'on' : 'off',
})

const edge = ({ reads }: Context) =>
  activeIf(reads.inForce('unified-communications.mode') === 'Mobile and Remote Access')

const license = ({ reads }: Context) =>
  items('License', reads.licencePool(), ({ type, total, inUse }) => ({
    Type: type,
    Current: inUse,
    Total: total,
  }))

const portUsage = ({ reads }: Context) => ({
  Media: {
    Range: {
      Start: Number(reads.inForce('traversal-ports.mediaPortStart')),
      End: Number(reads.inForce('traversal-ports.mediaPortEnd')),
    },
  },
})

/** Of what the lab has nothing the element is there and empty, as it is on a machine where nothing goes on. */
const empty = [
  'Authentication',
  'B2BUACalls',
  'Cafe',
  'Cloud',
  'Fail2ban',
  'FindMeManager',
  'Firewall',
  'Iptablesrule',
  'Loggers',
  'MicrosoftContent',
  'MicrosoftIMP',
  'NetworkInterface',
  'PhonebookServer',
  'Policy',
  'RateLimits',
  'SipServiceDomains',
  'SipServiceZones',
  'TURN',
  'Traversalserverresourceusage',
  'Tunnels',
  'XMPP',
].map((name): StatusElement => ({ name, help: 'Empty here.', read: () => ({}) }))

/** The services of the machine, those of which the lab has nothing among them. */
export const serviceElements: readonly StatusElement[] = [
  {
    name: 'Applications',
    help: 'Applications beside calls and registrations.',
    read: () => ({ External: { Status: { ClusterStatus: { ClusterState: 'Disabled' } } } }),
  },
  {
    name: 'CDR',
    help: 'Call detail records.',
    read: (context) => ({ Service: lowered(context, 'logging.callDetailRecords') }),
  },
  {
    name: 'Certification',
    help: 'Logging for certification.',
    read: (context) => ({ Mode: lowered(context, 'logging.certificationLoggingMode') }),
  },
  { name: 'CollaborationEdge', help: 'Mobile and Remote Access.', read: edge },
  { name: 'EdgeConfigProvisioning', help: 'Provisioning of devices outside.', read: edge },
  {
    name: 'Feedback',
    help: 'Registered listeners.',
    read: () => items('Feedback', [1, 2, 3], () => ({ Status: 'Off' })),
  },
  { name: 'Fips', help: 'Whether FIPS140 mode is in use.', read: fips },
  { name: 'H323', help: 'Whether H.323 is in use.', read: h323 },
  { name: 'HTTPProxy', help: 'The proxy of Mobile and Remote Access.', read: edge },
  { name: 'IntrusionProtection', help: 'Automated detection of attacks.', read: intrusionProtection },
  { name: 'License', help: 'The licences that the cluster shares.', read: license },
  {
    name: 'Mediastatistics',
    help: 'Logging of media statistics.',
    read: (context) => ({ Logging: lowered(context, 'logging.mediaStatistics') }),
  },
  { name: 'PortUsage', help: 'The ports for media.', read: portUsage },
  { name: 'SIP', help: 'Where SIP is listened for.', read: sip },
  {
    name: 'SystemMetrics',
    help: 'Collection of system metrics.',
    read: () => ({ Mode: 'off', Interval: 60, Server: '', Port: 25_826 }),
  },
  ...empty,
]
