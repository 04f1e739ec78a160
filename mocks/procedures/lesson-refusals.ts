import { expresswayOf, present, type World } from '../sim/ground/index'
import { membersOf } from '../sim/machine/index'
import { notListedBy } from './leaving-refusals'
import type { Roles, StartRefusal } from './procedure'
import { firstRefusal, notPrimaryOf, otherVersion, unreachable } from './start-refusals'

/** A lesson on a running cluster: its primary, one of its subordinates, and everybody answers. */
export function noClusterToLearnOn(world: World, roles: Roles, guide: string): StartRefusal | null {
  const primary = expresswayOf(world, present(roles['primary'], 'the primary is not named'))
  const peer = expresswayOf(world, present(roles['peer'], 'the subordinate is not named'))
  return firstRefusal(
    () => unreachable(world, [...membersOf(world, primary), peer], guide),
    () => notPrimaryOf(world, primary, guide),
    () => notListedBy(world, primary, peer, guide),
    () => otherVersion(world, membersOf(world, primary), 'PRE-02'),
  )
}
