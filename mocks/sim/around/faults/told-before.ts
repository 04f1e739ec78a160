import { expresswaysOf } from '../../ground/stage'
import type { Fault } from '../../ground/state/faults'
import type { World } from '../../ground/world'
import { blockedFrom } from '../../machine/network/blocked-ports'
import { callCount } from '../../traffic/calls/read'

/** What its peers were last told of the calls of each machine that the fault silences; nothing where it silences none (PRT-05). */
export function toldBefore(world: World, fault: Fault): Fault['told'] {
  const alone = { ...world, faults: [fault] }
  const all = expresswaysOf(world)
  const silenced = all.filter((from) =>
    all.some((to) => to.id !== from.id && blockedFrom(alone, from.id, to.id, 1719)),
  )
  if (silenced.length === 0) return undefined
  return Object.fromEntries(silenced.map((machine) => [machine.id, callCount(world, machine)]))
}
