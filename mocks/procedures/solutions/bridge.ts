import type { Command } from '../../sim/command'
import type { World } from '../../sim/world'
import type { Roles } from '../language/procedure'
import type { Step } from '../language/step'
import { addToTmsSolution } from './add-to-tms'
import { changeAddressSolution } from './change-address'
import { changePrimarySolution } from './change-primary'
import { disbandSolution } from './disband'
import { endpointsSolution } from './endpoints'
import { neighborClusterSolution } from './neighbor-cluster'
import { peerSpecificItemsSolution } from './peer-specific-items'
import { replaceAndKeepSolution } from './replace-and-keep'
import { replacePeerSolution } from './replace-peer'
import { troubleshootingSolutions } from './troubleshooting'
import { upgradeSolution } from './upgrade'

/** A wait of the procedures whose steps have no acts of their own yet. */
export type LegacyAct = { advanceMs: number } | { toNextEvent: true }

/** One thing that a perfect trainee does: a click that matters, or a wait. */
export type Act = Command | LegacyAct

/** What is done for one step, or for several that one page serves. */
export type Leg = { readonly steps: readonly string[]; readonly acts: readonly Act[] }

/** From the world in which a procedure starts to what is done in it. */
export type Solution = (world: World, roles: Roles) => Leg[]

const solutions: Record<string, Solution> = {
  'neighbor-cluster': neighborClusterSolution,
  disband: disbandSolution,
  'change-primary': changePrimarySolution,
  'change-address': changeAddressSolution,
  'replace-peer': replacePeerSolution,
  'replace-and-keep': replaceAndKeepSolution,
  'peer-specific-items': peerSpecificItemsSolution,
  endpoints: endpointsSolution,
  'add-to-tms': addToTmsSolution,
  upgrade: upgradeSolution,
  ...troubleshootingSolutions,
}

/** What is done in a procedure whose steps have no acts of their own yet, from the world in which it starts. */
export function legsOf(procedure: string, world: World, roles: Roles): Leg[] {
  return solutions[procedure]?.(world, roles) ?? []
}

/** What is done there for a step: nothing where the leg of another step does it too. */
export function legacyActs(step: Step, legs: readonly Leg[]): readonly Act[] {
  return 'bridged' in step ? (legs.find(({ steps }) => steps[0] === step.id)?.acts ?? []) : []
}
