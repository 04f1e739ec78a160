import { hasAlarm } from '../../sim/read'
import { numberSetting } from '../../sim/settings/read'
import { expresswayOf } from '../../sim/stage'
import type { Expressway } from '../../sim/world'
import { inRole, isReachable, named, subordinates } from '../language/cast'
import { markOf, seen } from '../language/marks'
import { pages } from '../language/pages'
import { type Context, type Need, need } from '../language/step'

/** The old primary. Its role has the name under which the start of the procedure is noted. */
export const A = 'primary'
export const N = 'newPrimary'

const number = (expressway: Expressway) => numberSetting(expressway, 'clustering.configurationPrimary')

/** True when the old primary can be asked; when it is dead the rest goes on without it (PRI-01, R-25). */
export const oldAnswers = (context: Context) => isReachable(context.world, inRole(context, A))

/** Everybody else whose page can be opened. */
export const others = (context: Context): Expressway[] =>
  subordinates(context).filter((peer) => isReachable(context.world, peer))

/** The members whose pages can be opened, the new primary first. */
export const answering = (context: Context): Expressway[] => [
  inRole(context, N),
  ...(oldAnswers(context) ? [inRole(context, A)] : []),
  ...others(context),
]

/** Members that cannot be reached and are removed afterwards (PRI-11). */
export const silentMembers = (context: Context): Expressway[] =>
  context.progress.start.members
    .map((id) => expresswayOf(context.world, id))
    .filter((member) => !isReachable(context.world, member))

/** The number on that peer is that of the new primary. */
export function followsNew(context: Context, peer: Expressway): Need {
  const wanted = number(inRole(context, N))
  return need(
    number(peer) === wanted,
    `Set Configuration primary on ${named(context, peer)} to ${wanted} and save. If that was done, it was not accepted: repeat it.`,
  )
}

/** The page was refreshed after its last save, and the value is still there (PRI-06, PRI-07). */
export function confirmed(context: Context, peer: Expressway): Need[] {
  const { marks } = context.progress
  const visited = marks[markOf.visit(peer.id, pages.clustering)] ?? 0
  const saved = marks[markOf.save(peer.id, 'clustering')] ?? 0
  return [
    need(visited > saved, `Refresh the Clustering page of ${named(context, peer)} after its save.`),
    followsNew(context, peer),
  ]
}

/** No alarm of the change stands any more (PRI-09). */
export function settled(context: Context, peer: Expressway): Need {
  const stands = (['primary-mismatch', 'replication-primary-inconsistent'] as const).some((key) =>
    hasAlarm(peer, key),
  )
  return need(
    !stands,
    `The alarms of the change still stand on ${named(context, peer)}: they go two minutes after the last peer agrees.`,
  )
}

/** The page was looked at since everybody agreed. */
export const lookedAt = (context: Context, peer: Expressway): Need =>
  seen(context, peer, pages.clustering, 'PRI.04')
