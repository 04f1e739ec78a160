import type { FaultRequest } from '#contract/wire/faults'
import type { FaultKind, World } from '../../sim/ground/index'
import { namedIn } from './named'

/** The fault with Expressways by id, however the request named them. */
export function byId(world: World, fault: FaultRequest): FaultKind {
  if ('between' in fault) {
    const [one, other] = fault.between
    return { ...fault, between: [namedIn(world, one).id, namedIn(world, other).id] }
  }
  if ('from' in fault) {
    return { ...fault, from: namedIn(world, fault.from).id, to: namedIn(world, fault.to).id }
  }
  return 'expressway' in fault ? { ...fault, expressway: namedIn(world, fault.expressway).id } : fault
}
