import { alarmsOf } from '../sim/alarms/index'
import { overviewOf, sharedCalls, zonesStatus } from '../sim/answers/index'
import { externalManagerStatus } from '../sim/around/index'
import { clusteringStatus } from '../sim/cluster/index'
import type { Expressway, World } from '../sim/ground/index'
import {
  askFor,
  blockedAddresses,
  featuresOf,
  inForce,
  pingMs,
  setting,
  systemInformation,
  timeStatus,
} from '../sim/machine/index'
import { callsOf, endedCallsOf, optionKeysStatus, registrationsOf } from '../sim/traffic/index'
import type { Reads } from './reads'

/** What the command line of one Expressway reads, from the world as it is. */
export function readsOf(world: World, expressway: Expressway): Reads {
  return {
    alarms: () => alarmsOf(world, expressway),
    clustering: () => clusteringStatus(world, expressway),
    calls: () => callsOf(world, expressway),
    sharedCalls: () => sharedCalls(world, expressway),
    registrations: () => registrationsOf(world, expressway),
    time: () => timeStatus(world, expressway),
    information: () => systemInformation(world, expressway),
    optionKeys: () => optionKeysStatus(world, expressway).keys,
    licencePool: () => optionKeysStatus(world, expressway).pool,
    features: () => featuresOf(expressway),
    load: () => overviewOf(world, expressway).peers.find(({ own }) => own),
    endedCalls: () => endedCallsOf(world, expressway).length,
    zones: () => zonesStatus(world, expressway).rows,
    manager: () => externalManagerStatus(world, expressway),
    blocked: () => blockedAddresses(world, expressway).rows,
    setting: (field) => setting(expressway, field),
    inForce: (field) => inForce(expressway, field),
    resolve: (name) => {
      const found = askFor(world, expressway, name)
      return 'failure' in found ? [] : found.addresses
    },
    roundTripMs: (address) => pingMs(world, expressway, address),
  }
}
