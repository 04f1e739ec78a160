import { type Expressway, expresswayOf } from '../sim/ground/index'
import { designatedPrimary } from '../sim/machine/index'
import { pages } from './pages'
import type { Context, Need } from './procedure'
import { isReachable } from './start-refusals'
import { inRole, named, need } from './vocabulary/cast'
import { doesNotList } from './vocabulary/clustering'
import { markedSince, markOf } from './vocabulary/marks'

/** The members that stay, the primary first. */
function staying(context: Context, leaving: Expressway): Expressway[] {
  return context.progress.start.members
    .filter((id) => id !== leaving.id && id !== context.progress.roles['newPeer'])
    .map((id) => expresswayOf(context.world, id))
}

/** Somebody has looked, and the peer that is to go is not the primary (RML-05, ADR-02, REP-01, REP-06). */
export function isNotThePrimary(context: Context, leaving: Expressway): Need[] {
  const members = [...staying(context, leaving), leaving]
  return [
    need(
      members.some((member) => markedSince(context.progress, markOf.visit(member.id, pages.clustering))),
      'Open System > Clustering on a member.',
    ),
    need(
      designatedPrimary(context.world, inRole(context, 'primary'))?.id !== leaving.id,
      `${named(context, leaving)} is the primary.`,
    ),
  ]
}

/** Nobody who stays lists it any more. */
export function isListedByNobody(context: Context, leaving: Expressway): Need[] {
  return staying(context, leaving)
    .filter((member) => isReachable(context.world, member))
    .map((member) => doesNotList(context, member, leaving))
}
