import {
  CLUSTER_SUBZONE,
  DEFAULT_SUBZONE,
  DEFAULT_ZONE,
  TRAVERSAL_SUBZONE,
} from '#contract/lists/built-in-names'
import { SECOND_MS } from '#contract/spans'
import { hostOf } from '../../sim/machine/index'
import type { Registration } from '../../sim/traffic/index'
import { choiceWord } from '../choice-word'
import type { Context } from '../context'
import type { StatusElement } from './element'
import { utc } from './moment'
import { items, type StatusTree } from './tree'

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
const TURN_PORT = 3478

const alias = (Type: 'H323Id' | 'E164', Value: string) => ({ Type, Origin: 'Endpoint', Value })

/** How a device is reached, in the fields that scripts look for by protocol. */
const reachedAt = ({ protocol, name, number, address }: Registration): StatusTree =>
  protocol === 'SIP'
    ? { AOR: name, Contact: `${name.split('@')[0]}@${address}:${SIP_TLS_PORT}` }
    : {
        Address: `${address}:${CALL_SIGNALING_PORT}`,
        ...items('Alias', [alias('H323Id', name), alias('E164', number)], (each) => each),
      }

const registrations = ({ reads, expressway, world }: Context) =>
  items('Registration', reads.registrations(), (device) => ({
    Protocol: device.protocol.replace('.', ''),
    Node: hostOf(world, expressway),
    SerialNumber: device.id,
    CreationTime: utc(device.createdAt),
    VendorInfo: device.deviceType,
    Authenticated: true,
    ...reachedAt(device),
  }))

const usage = (here: number, inCluster = here): StatusTree => ({
  Bandwidth: { LocalUsage: here, ClusterUsage: inCluster },
})

const ofSubzones = ([Name, key]: readonly [string, string], here: number, inCluster: number) =>
  [key, { Name, ...usage(here, inCluster) }] as const

/** The states of a zone's pages, in the words of the tree. */
function zone(row: ReturnType<Context['reads']['zones']>[number], port: number): StatusTree {
  const states = [row.sipStatus, row.h323Status]
  const failed = states.includes('Failed') && !states.includes('Active')
  const kind = choiceWord(row.type)
  return {
    Name: row.name,
    ...usage(row.bandwidthKbps),
    Status: failed ? 'Failed' : states.includes('Checking') ? 'Checking' : 'Active',
    ...(failed ? { Cause: 'System unreachable' } : {}),
    Type: kind,
    [kind]: items('Peer', row.connections, ({ address, reachability, cause }) => ({
      SIP: {
        Status: reachability === 'Reachable' ? 'Active' : reachability,
        ...(cause ? { Cause: cause } : {}),
        Address: address,
        Apparent: reachability === 'Reachable' ? address : '',
        Port: port,
        // Nothing is kept of when it was another one, nor is one told of what the other end has left.
        LastStatusChange: '',
        ResourceUsage: {
          ResourceUsageValid: false,
          TraversalCallsAvailable: 0,
          NonTraversalCallsAvailable: 0,
          RegistrationsAvailable: 0,
          TURNRelaysAvailable: 0,
          TURN: { Ports: { Count: 0 } },
        },
      },
    })),
  }
}

function zones({ reads, expressway }: Context): StatusTree {
  const isBuiltIn = ({ name }: { name: string }) => name === DEFAULT_ZONE
  const rows = reads.zones()
  const kilobitsEach = Number(reads.setting('bandwidth.defaultCallBandwidthKbps'))
  const used = [reads.calls().length * kilobitsEach, reads.sharedCalls() * kilobitsEach] as const
  const begun = reads.calls().length + reads.endedCalls()
  const portOf = (id: string) => {
    const values = expressway.lists['zones']?.find((item) => item.id === id)?.values
    return Number(values?.[values['type'] === 'Traversal server' ? 'sipListeningPort' : 'sipPort'] ?? 0)
  }
  return {
    DefaultZone: {
      Name: DEFAULT_ZONE,
      ...usage(rows.find(isBuiltIn)?.bandwidthKbps ?? 0),
    },
    // The calls of the lab go by the Default Subzone and the Traversal Subzone.
    LocalZone: Object.fromEntries([
      ofSubzones([DEFAULT_SUBZONE, 'DefaultSubZone'], ...used),
      ofSubzones([TRAVERSAL_SUBZONE, 'TraversalSubZone'], ...used),
      ofSubzones([CLUSTER_SUBZONE, 'ClusterSubZone'], 0, 0),
    ]),
    Searches: {
      Current: 0,
      CurrentDirected: 0,
      Total: begun,
      Dropped: 0,
      MaxSubSearchExceeded: 0,
      MaxTargetsExceeded: 0,
    },
    ...items(
      'Zone',
      rows.filter((row) => !isBuiltIn(row)),
      (row) => zone(row, portOf(row.id)),
    ),
  }
}

const pipes = ({ expressway }: Context) =>
  items('Pipe', expressway.lists['pipes'] ?? [], ({ values }) => ({ Name: String(values['name']) }))

/** Now, at the most since the restart, and in all since then. */
const counted = (current = 0, max = current, total = max) => ({ Current: current, Max: max, Total: total })

/** Every call of the lab is a traversal call (interface facts, 2.3; the page Calls says the same). */
function resourceUsage({ reads }: Context): StatusTree {
  const load = reads.load()
  const inUse = (type: string) => reads.licencePool().find((pool) => pool.type === type)?.inUse
  const { current = 0, peak } = load?.calls ?? {}
  return {
    Calls: {
      Current: current,
      Traversal: counted(current, peak, Math.max(peak ?? 0, current + reads.endedCalls())),
      NonTraversal: counted(),
      CollaborationEdge: counted(),
      Cloud: counted(),
      MicrosoftContent: counted(),
      MicrosoftIMP: counted(),
    },
    Registrations: counted(load?.registrations.current, load?.registrations.peak),
    TPRoom: counted(inUse('TelePresence room systems')),
    UserDevice: counted(inUse('Desktop systems')),
    TURN: {
      Relays: counted(inUse('TURN relays')),
      Ports: { Count: 1 },
      Port: { Port: TURN_PORT, Count: inUse('TURN relays') ?? 0, UDP: true, TCP: true },
      ProtocolMode: 'Both',
    },
  }
}

/** What runs through a peer. */
export const trafficElements: readonly StatusElement[] = [
  { name: 'Calls', help: 'The calls that this system carries.', read: calls },
  { name: 'Links', help: 'The links between subzones and zones.', read: links },
  { name: 'Pipes', help: 'The pipes that links share.', read: pipes },
  { name: 'Registrations', help: 'The devices that are registered here.', read: registrations },
  { name: 'ResourceUsage', help: 'How many calls and registrations there are.', read: resourceUsage },
  { name: 'Zones', help: 'The zones of this system.', read: zones },
]
