import { answeringDnsServers, lookUp, machineAt } from '../sim/dns/read'
import {
  alarmsOf,
  callsOf,
  clusteringStatus,
  inForce,
  optionKeysStatus,
  registrationsOf,
  setting,
  timeStatus,
} from '../sim/read'
import { cutBetween, roundTripMs } from '../sim/network/read'
import type { Expressway, World } from '../sim/world'
import type { Reads } from './reads'

/** What the command line of one Expressway reads, from the world as it is. */
export function readsOf(world: World, expressway: Expressway): Reads {
  return {
    alarms: () => alarmsOf(world, expressway),
    clustering: () => clusteringStatus(world, expressway),
    calls: () => callsOf(world, expressway),
    registrations: () => registrationsOf(world, expressway),
    time: () => timeStatus(world, expressway),
    optionKeys: () => optionKeysStatus(world, expressway).keys,
    setting: (field) => setting(expressway, field),
    inForce: (field) => inForce(expressway, field),
    resolve: (name) => {
      const found = lookUp(world, expressway, name)
      return 'failure' in found ? [] : found.addresses
    },
    services: (name) =>
      answers(world, expressway) ? (world.network.services[name.toLowerCase()] ?? []) : [],
    roundTripMs: (address) => roundTripTo(world, expressway, address),
  }
}

// The records of services belong to the servers that answer, as addresses do.
const answers = (world: World, expressway: Expressway) => answeringDnsServers(world, expressway).length > 0

function roundTripTo(world: World, from: Expressway, address: string): number | null {
  const machine = machineAt(world, from, address)
  if (!machine || machine.power.state !== 'up' || cutBetween(world, from.id, machine.id) !== null) return null
  return machine.id === from.id ? 0 : roundTripMs(world, from.id, machine.id)
}
