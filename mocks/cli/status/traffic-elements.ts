import type { Registration } from '../../sim/traffic/index'
import type { Context } from '../context'
import type { StatusElement } from './element'
import { utc } from './moment'
import { items, type StatusTree } from './tree'

const SECOND_MS = 1000

// A reset removes the links between the built-in subzones, `DefaultLinksAdd` restores them (ADD-50).
const links = ({ expressway }: Context) =>
  items('Link', expressway.lists['links'] ?? [], ({ values }) => ({
    Name: String(values['name']),
    Node1: String(values['node1']),
    Node2: String(values['node2']),
  }))

const calls = ({ reads, world }: Context) =>
  items('Call', reads.calls(), (call) => ({
    SerialNumber: call.id,
    StartTime: utc(call.startedAt),
    Duration: Math.floor((world.now - call.startedAt) / SECOND_MS),
    Source: call.source,
    Destination: call.destination,
    Protocol: call.protocol,
  }))

const SIP_TLS_PORT = 5061
const CALL_SIGNALING_PORT = 1720

const alias = (Type: 'H323Id' | 'E164', Value: string) => ({ Type, Origin: 'Endpoint', Value })

/** How a device is reached, in the fields that scripts look for by protocol. */
const reachedAt = ({ protocol, name, number, address }: Registration): StatusTree =>
  protocol === 'SIP'
    ? { AOR: name, Contact: `${name.split('@')[0]}@${address}:${SIP_TLS_PORT}` }
    : {
        Address: `${address}:${CALL_SIGNALING_PORT}`,
        ...items('Alias', [alias('H323Id', name), alias('E164', number)], (each) => each),
      }

const registrations = ({ reads }: Context) =>
  items('Registration', reads.registrations(), (device) => ({
    Protocol: device.protocol.replace('.', ''),
    SerialNumber: device.id,
    CreationTime: utc(device.createdAt),
    VendorInfo: device.deviceType,
    Authenticated: true,
    ...reachedAt(device),
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
