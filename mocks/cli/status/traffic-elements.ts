import type { Context } from '../context'
import type { StatusElement } from './element'
import { utc } from './moment'
import { items, type StatusTree } from './tree'

const SECOND_MS = 1000

/** The links between the built-in subzones; a reset removes them, `DefaultLinksAdd` restores them (ADD-50). */
export const DEFAULT_LINKS = [
  { Name: 'DefaultSZtoTraversalSZ', Node1: 'DefaultSubZone', Node2: 'TraversalSubZone' },
  { Name: 'DefaultSZtoDefaultZ', Node1: 'DefaultSubZone', Node2: 'DefaultZone' },
  { Name: 'DefaultSZtoClusterSZ', Node1: 'DefaultSubZone', Node2: 'ClusterSubZone' },
  { Name: 'TraversalSZtoDefaultZ', Node1: 'TraversalSubZone', Node2: 'DefaultZone' },
] as const

const links = ({ expressway }: Context) =>
  items('Link', expressway.defaultLinks ? DEFAULT_LINKS : [], (link) => ({ ...link }))

const calls = ({ reads, world }: Context) =>
  items('Call', reads.calls(), (call) => ({
    SerialNumber: call.id,
    StartTime: utc(call.startedAt),
    Duration: Math.floor((world.now - call.startedAt) / SECOND_MS),
    Source: call.source,
    Destination: call.destination,
    Protocol: call.protocol,
  }))

const registrations = ({ reads }: Context) =>
  items('Registration', reads.registrations(), (device) => ({
    Protocol: device.protocol,
    SerialNumber: device.id,
    CreationTime: utc(device.createdAt),
    VendorInfo: device.deviceType,
    Authenticated: true,
    ...(device.protocol === 'SIP'
      ? { AOR: device.name, Contact: device.address }
      : { Address: device.address, 'Alias 1': { Type: 'H323Id', Origin: 'Endpoint', Value: device.name } }),
    ...(device.number ? { E164: device.number } : {}),
  }))

const zones = ({ expressway }: Context): StatusTree =>
  items('Zone', expressway.lists['zones'] ?? [], ({ values }) => ({
    Name: String(values['name']),
    Type: String(values['type']),
  }))

const resourceUsage = ({ reads }: Context) => ({
  Calls: { Current: reads.calls().length },
  Registrations: { Current: reads.registrations().length },
})

/** What runs through a peer. */
export const trafficElements: readonly StatusElement[] = [
  { name: 'Calls', help: 'The calls that this system carries.', read: calls },
  { name: 'Links', help: 'The links between subzones and zones.', read: links },
  { name: 'Registrations', help: 'The devices that are registered here.', read: registrations },
  { name: 'ResourceUsage', help: 'How many calls and registrations there are.', read: resourceUsage },
  { name: 'Zones', help: 'The zones of this system.', read: zones },
]
