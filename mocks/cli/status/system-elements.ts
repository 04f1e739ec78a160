import type { Context } from '../context'
import type { StatusElement } from './element'
import { lansOf } from './lans'
import { local, utc } from './moment'
import { hardware, systemUnit } from './system-unit'
import { items } from './tree'
import { internalNumbers, uuidOf } from './warning-id'

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

/** Each under a number that is that of its kind and never that of its row, and with an id that no other alarm has. */
const warnings = ({ reads, expressway }: Context) => {
  const alarmRows = reads.alarms()
  const numbers = internalNumbers(alarmRows.map(({ id }) => id))
  return Object.fromEntries(
    alarmRows.map((alarm) => [
      `Warning ${numbers.get(alarm.id)}`,
      {
        ID: uuidOf(expressway.serialNumber, alarm.id),
        Reason: `${alarm.title} - ${alarm.description}`,
        State: alarm.state === 'New' ? 'Unacknowledged' : 'Acknowledged',
      },
    ]),
  )
}

const ethernet = ({ reads, expressway }: Context) =>
  Object.fromEntries(
    lansOf(reads).map((lan) => [
      `Ethernet ${lan}`,
      {
        MacAddress: expressway.macAddress,
        Speed: String(reads.inForce(`ethernet.lan${lan}Speed`)),
        IPv4: {
          Address: String(reads.inForce(`ip.lan${lan}Ipv4Address`)),
          SubnetMask: String(reads.inForce(`ip.lan${lan}Ipv4SubnetMask`)),
        },
        IPv6: { Address: String(reads.inForce(`ip.lan${lan}Ipv6Address`)) },
      },
    ]),
  )

const ip = ({ reads }: Context) => ({
  Protocol: String(reads.inForce('ip.ipProtocol')),
  IPv4: { Gateway: String(reads.inForce('ip.ipv4Gateway')) },
  IPv6: { Gateway: String(reads.inForce('ip.ipv6Gateway')) },
  DNS: {
    Hostname: String(reads.setting('dns.systemHostName')),
    Domain: { Name: String(reads.setting('dns.domainName')) },
    // All five, blank ones too: readers go by the number.
    ...items('Server', [1, 2, 3, 4, 5], (row) => ({
      Address: String(reads.setting(`dns.server${row}Address`)),
    })),
  },
})

const options = ({ reads }: Context) =>
  items('Option', reads.optionKeys(), (option) => ({ Key: option.key, Description: option.description }))

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

const manager = ({ reads }: Context) => {
  const { state, reason } = reads.manager()
  return { Status: state, ...(reason ? { Cause: reason } : {}) }
}

/** The machine itself. */
export const systemElements: readonly StatusElement[] = [
  { name: 'Alarm', help: 'The alarms that stand on this system.', read: alarms },
  { name: 'Ethernet', help: 'The network interfaces.', read: ethernet },
  { name: 'ExternalManager', help: 'The management system.', read: manager },
  { name: 'Hardware', help: 'The machine that the software runs on.', read: hardware },
  { name: 'IP', help: 'IP protocol, gateways and DNS.', read: ip },
  { name: 'Options', help: 'The option keys of this system.', read: options },
  { name: 'SystemUnit', help: 'Product, software, hardware and up time.', read: systemUnit },
  { name: 'Time', help: 'The clock and its NTP servers.', read: time },
  { name: 'Warnings', help: 'The alarms in the form that older tools read.', read: warnings },
]
