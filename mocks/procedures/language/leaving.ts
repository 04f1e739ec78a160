import { pages } from '#contract/pages'
import { type Expressway, expresswayOf } from '../../sim/ground/index'
import { clusterNameOf, designatedPrimary } from '../../sim/machine/index'
import { inRole, isInUse, named } from './cast'
import { doesNotList, runs } from './clustering'
import { markedSince, markOf } from './marks'
import { type Context, comesAfter, type Need, need } from './step'

// What is asked of a peer that is to go, and of those who stay.

/** The cluster name is no longer that of the cluster, and not blank (RML-06). */
export function leftClusterName(context: Context, expressway: Expressway): Need {
  const name = clusterNameOf(expressway)
  return need(
    name !== '' && name !== context.progress.start.clusterName.toLowerCase(),
    `Give ${named(context, expressway)} a cluster name of its own, such as its FQDN.`,
    expressway,
    pages.clustering,
  )
}

/** The members but one that leaves. */
function withoutLeaving(context: Context, leaving: Expressway): Expressway[] {
  return context.progress.start.members
    .filter((id) => id !== leaving.id && id !== context.progress.roles['newPeer'])
    .map((id) => expresswayOf(context.world, id))
}

/** What is said of a peer that is to go, as long as it is the primary, and else. */
export const isPrimaryWords = (context: Context, peer: Expressway) => ({
  missing: `${named(context, peer)} is the primary.`,
  met: `${named(context, peer)} is not the primary.`,
})

/** Somebody has looked, and the peer that is to go is not the primary (RML-05, ADR-02, REP-01, REP-06). */
export function isNotThePrimary(context: Context, leaving: Expressway): Need[] {
  const members = [...withoutLeaving(context, leaving), leaving]
  return [
    need(
      members.some((member) => markedSince(context.progress, markOf.visit(member.id, pages.clustering))),
      'Open System > Clustering on a member.',
      inRole(context, 'primary'),
      pages.clustering,
    ),
    need(
      designatedPrimary(context.world, inRole(context, 'primary'))?.id !== leaving.id,
      isPrimaryWords(context, leaving),
      inRole(context, 'primary'),
      pages.clustering,
    ),
  ]
}

/** Nobody who stays lists it any more. */
export function isListedByNobody(context: Context, leaving: Expressway): Need[] {
  return withoutLeaving(context, leaving)
    .filter((member) => isInUse(context.world, member))
    .map((member) => doesNotList(context, member, leaving))
}

/** What was removed as a live peer is out: it was restarted since, runs standalone, and nobody lists it (ADR-03, REP-03, REP-07). */
export function hasLeft(context: Context, leaving: Expressway): Need[] {
  return [
    comesAfter(context, 'RML.05', 'Remove it as a live peer first.'),
    runs(context, leaving, 'standalone'),
    ...isListedByNobody(context, leaving),
  ]
}
