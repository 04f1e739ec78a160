import type { Context } from '../context'
import type { StatusElement } from './element'
import { local, utc } from './moment'
import { items } from './tree'

const SECOND_MS = 1000

const alarms = ({ reads }: Context) =>
  items('Alarm', reads.alarms(), (alarm) => ({
    ...(alarm.number === null ? {} : { ID: alarm.number }),
    Title: alarm.title,
    Description: alarm.description,
    Severity: alarm.severity,
    State: alarm.state === 'New' ? 'Unacknowledged' : 'Acknowledged',
    FirstRaised: utc(alarm.firstRaisedAt),
    LastRaised: utc(alarm.lastRaisedAt),
  }))

const warnings = ({ reads }: Context) =>
  items('Warning', reads.alarms(), (alarm) => ({
    ID: alarm.number ?? alarm.id,
    Reason: `${alarm.title} - ${alarm.description}`,
    State: alarm.state === 'New' ? 'Unacknowledged' : 'Acknowledged',
  }))

const ethernet = ({ reads, expressway }: Context) => ({
  'Ethernet 1': {
    MacAddress: expressway.macAddress,
    Speed: String(reads.inForce('ethernet.lan1Speed')),
    IPv4: {
      Address: String(reads.inForce('ip.lan1Ipv4Address')),
      SubnetMask: String(reads.inForce('ip.lan1Ipv4SubnetMask')),
    },
    IPv6: { Address: String(reads.inForce('ip.lan1Ipv6Address')) },
  },
})

const h323 = ({ reads }: Context) => {
  const Status = reads.inForce('h323.mode') === 'On' ? 'Active' : 'Inactive'
  return { Registration: { Status }, CallSignaling: { Status } }
}

const ip = ({ reads }: Context) => ({
  Protocol: String(reads.inForce('ip.ipProtocol')),
  IPv4: { Gateway: String(reads.inForce('ip.ipv4Gateway')) },
  IPv6: { Gateway: String(reads.inForce('ip.ipv6Gateway')) },
  DNS: {
    Hostname: String(reads.setting('dns.systemHostName')),
    Domain: { Name: String(reads.setting('dns.domainName')) },
    ...items('Server', dnsServers(reads), (Address) => ({ Address })),
  },
})

const dnsServers = (reads: Context['reads']) =>
  [1, 2, 3, 4, 5].map((row) => String(reads.setting(`dns.server${row}Address`))).filter((address) => address)

const options = ({ reads }: Context) =>
  items('Option', reads.optionKeys(), (option) => ({ Key: option.key, Description: option.description }))

const systemUnit = ({ world, expressway, reads }: Context) => {
  const information = reads.information()
  const { timeZone, vmSize } = information
  return {
    Product: 'TANDBERG VCS',
    Uptime: Math.floor(information.upTimeMs / SECOND_MS),
    SystemTime: utc(world.now),
    TimeZone: timeZone,
    LocalTime: local(world.now, timeZone),
    Name: String(reads.setting('administration.systemName')),
    Software: {
      Version: information.softwareVersion,
      Build: information.softwareBuild,
      Name: information.softwareName,
      ReleaseDate: information.releaseDate,
      Configuration: { Expressway: expressway.product === 'Expressway-E', ExpresswaySeries: true },
    },
    Hardware: {
      Version: information.hardware,
      SerialNumber: information.serialNumber,
      ...(vmSize === null ? {} : { VMSize: vmSize }),
    },
    Maintenance: { Mode: String(reads.inForce('maintenance-mode.mode')) },
  }
}

const time = ({ reads }: Context) => {
  const { state, servers, systemTime, timeZone } = reads.time()
  return {
    State: state,
    SystemTime: utc(systemTime),
    TimeZone: timeZone,
    LocalTime: local(systemTime, timeZone),
    ...items('Server', servers, (server) => ({
      Address: server.address,
      Condition: server.condition,
      ...(server.stratum === null ? {} : { Stratum: server.stratum }),
      ...(server.offsetMs === null ? {} : { Offset: String(server.offsetMs) }),
    })),
  }
}

/** The machine itself. */
export const systemElements: readonly StatusElement[] = [
  { name: 'Alarm', help: 'The alarms that stand on this system.', read: alarms },
  { name: 'Ethernet', help: 'The network interfaces.', read: ethernet },
  { name: 'ExternalManager', help: 'The management system.', read: () => ({ Status: 'Inactive' }) },
  { name: 'H323', help: 'Whether H.323 is in use.', read: h323 },
  { name: 'IP', help: 'IP protocol, gateways and DNS.', read: ip },
  { name: 'Options', help: 'The option keys of this system.', read: options },
  { name: 'SystemUnit', help: 'Product, software, hardware and up time.', read: systemUnit },
  { name: 'Time', help: 'The clock and its NTP servers.', read: time },
  { name: 'Warnings', help: 'The alarms in the form that older tools read.', read: warnings },
]
