import { hasPeers } from '../../sim/machine/index'
import type { Asked } from '../http/on-machine'
import { type Body, strangerIn } from './fields'
import { listResources } from './list-resources'
import { type Resource, settingsResource, type Write } from './resource'
import { serversResource } from './servers-resource'

/** What the provisioning interface has (interface facts, 3.1), by path. */
export const provisioningResources: readonly Resource[] = [
  settingsResource({
    path: 'common/dns/dns',
    page: 'dns',
    fields: {
      DomainName: 'dns.domainName',
      SystemHostName: 'dns.systemHostName',
      DNSRequestsPortRange: 'dns.dnsRequestsPortRange',
      DNSRequestsPortRangeStart: 'dns.dnsPortRangeStart',
      DNSRequestsPortRangeEnd: 'dns.dnsPortRangeEnd',
    },
  }),
  serversResource({
    path: 'common/dns/dnsserver',
    page: 'dns',
    fields: (index) => ({ address: `dns.server${index}Address` }),
    address: 'address',
    around: 'DefaultDNSServers',
  }),
  serversResource({
    path: 'common/time/ntpserver',
    page: 'time',
    fields: (index) => ({
      Address: `time.ntpServer${index}Address`,
      Authentication: `time.ntpServer${index}Authentication`,
      KeyId: `time.ntpServer${index}KeyId`,
      Hash: `time.ntpServer${index}Hash`,
    }),
    address: 'Address',
  }),
  settingsResource({ path: 'common/time/timezone', page: 'time', fields: { TimeZone: 'time.timeZone' } }),
  { path: 'common/time/status', GET: ({ reads }) => reads.time() },
  settingsResource({
    path: 'common/protocol/sip/configuration',
    page: 'sip',
    fields: { SipMode: 'sip.mode', TcpMode: 'sip.tcpMode', TcpPort: 'sip.tcpPort' },
    message: 'Successfully updated the SIP Configuration',
  }),
  { path: 'common/cluster/peers', GET: clusterPeers },
  {
    path: 'common/diagnosticlogging',
    GET: ({ expressway: { diagnosticLog } }) => ({
      Mode: diagnosticLog && diagnosticLog.stoppedAt === null ? 'start' : 'stop',
      DownLoadStatus: diagnosticLog && diagnosticLog.stoppedAt !== null ? 'Ready to download' : 'Not ready',
    }),
    PUT: changeDiagnosticLog,
  },
  {
    path: 'common/defaultlinks',
    POST: ({ expressway, by }, body) =>
      strangerIn(body, []) ?? { commands: [{ type: 'add-default-links', expressway: expressway.id, by }] },
  },
  {
    path: 'optionkey',
    GET: ({ reads }) =>
      reads.optionKeys().map(({ key, description }) => ({ Key: key, Description: description })),
    POST: addOptionKey,
    DELETE: deleteOptionKey,
  },
  {
    path: 'restart',
    POST: ({ expressway, by }, body) =>
      strangerIn(body, []) ?? {
        commands: [{ type: 'restart', expressway: expressway.id, kind: 'restart', by }],
      },
  },
  { path: 'sysinfo', GET: systemInformation },
  ...listResources,
]

/** The words that clients of the field look for beside an address. */
const peerStates: Readonly<Record<string, string>> = {
  'This system': 'active',
  Active: 'active',
  Unknown: 'unknown',
  Failed: 'unreachable',
}

/** The filled rows of the Clustering page; the primary's says so. */
function clusterPeers({ expressway, reads }: Asked) {
  const primary = Number(reads.setting('clustering.configurationPrimary'))
  const { rows } = reads.clustering()
  return rows
    .filter(({ address }) => address !== '')
    .map(({ index, address, word }) => ({
      PeerAddress: address,
      Status: index === primary && hasPeers(expressway) ? 'primary' : (peerStates[word] ?? 'unknown'),
    }))
}

function systemInformation({ expressway, reads }: Asked) {
  const { softwareVersion, softwareBuild, hardware, serialNumber } = reads.information()
  return {
    SoftwareVersion: softwareVersion,
    SoftwareBuild: softwareBuild,
    Hardware: hardware,
    SerialNumber: serialNumber,
    SystemName: reads.setting('administration.systemName'),
    Product: expressway.product,
  }
}

/** `start` and `stop`; what `collect` and `download` bring is a file, which the handler gives. */
function changeDiagnosticLog({ expressway, by }: Asked, body: Body): Write {
  const stranger = strangerIn(body, body['Mode'] === 'start' ? ['Mode', 'TCPDump'] : ['Mode'])
  if (stranger) return stranger
  if (!['on', 'off', undefined].some((one) => one === body['TCPDump'])) return { no: 'TCPDump is on or off.' }
  const change = { type: 'change-diagnostic-log', expressway: expressway.id, by } as const
  if (body['Mode'] === 'start')
    return { commands: [{ ...change, change: { step: 'start', tcpdump: body['TCPDump'] === 'on' } }] }
  if (body['Mode'] === 'stop') return { commands: [{ ...change, change: { step: 'stop' } }] }
  if (body['Mode'] === 'collect') return { commands: [] }
  if (body['Mode'] === 'download')
    return { commands: [{ type: 'download-diagnostic-log', expressway: expressway.id }] }
  return { no: 'Mode is start, stop, collect or download.' }
}

function addOptionKey({ expressway, by }: Asked, body: Body): Write {
  const stranger = strangerIn(body, ['Key'])
  if (stranger) return stranger
  const key = body['Key']
  if (typeof key !== 'string') return { no: 'Key is missing.' }
  return { commands: [{ type: 'add-option-key', expressway: expressway.id, key, by }] }
}

function deleteOptionKey({ expressway, reads, by }: Asked, body: Body): Write {
  const stranger = strangerIn(body, ['Key'])
  if (stranger) return stranger
  const found = reads.optionKeys().find(({ key }) => key === body['Key'])
  if (!found) return { no: 'There is no such key on this system.' }
  return { commands: [{ type: 'delete-option-keys', expressway: expressway.id, ids: [found.id], by }] }
}
