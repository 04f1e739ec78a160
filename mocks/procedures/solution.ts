import type { Command, World } from '../sim/ground/index'
import type { Roles } from './procedure'
import { addPeerSolution } from './solutions/add-peer'
import { addToTmsSolution } from './solutions/add-to-tms'
import { changeAddressSolution } from './solutions/change-address'
import { changePrimarySolution } from './solutions/change-primary'
import { createSolution } from './solutions/create'
import { disbandSolution } from './solutions/disband'
import { endpointsSolution } from './solutions/endpoints'
import { neighborClusterSolution } from './solutions/neighbor-cluster'
import { peerSpecificItemsSolution } from './solutions/peer-specific-items'
import { removeDeadPeerSolution } from './solutions/remove-dead-peer'
import { removeLivePeerSolution } from './solutions/remove-live-peer'
import { replaceAndKeepSolution } from './solutions/replace-and-keep'
import { replacePeerSolution } from './solutions/replace-peer'
import { troubleshootingSolutions } from './solutions/troubleshooting'
import { upgradeSolution } from './solutions/upgrade'

/** One thing that a perfect trainee does: a click that matters, or a wait. */
export type Act = Command | { advanceMs: number } | { toNextEvent: true }

/** What is done for one step, or for several that one page serves. */
export type Leg = { readonly steps: readonly string[]; readonly acts: readonly Act[] }

/** From the world in which a procedure starts to what is done in it. */
export type Solution = (world: World, roles: Roles) => Leg[]

const solutions: Record<string, Solution> = {
  create: createSolution,
  'add-peer': addPeerSolution,
  'neighbor-cluster': neighborClusterSolution,
  'remove-live-peer': removeLivePeerSolution,
  'remove-dead-peer': removeDeadPeerSolution,
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

/** What a perfect trainee does, from the world in which the procedure starts; empty for an unknown procedure. */
export function solutionOf(procedure: string, world: World, roles: Roles): Leg[] {
  return solutions[procedure]?.(world, roles) ?? []
}
