import { clusterNameOf, isClustered } from '../../sim/clustering/read'
import { hasPeers } from '../../sim/settings/read'
import { expresswayOf } from '../../sim/stage'
import type { Expressway } from '../../sim/world'
import { firstLacking, inRole, named, outsiders, subordinates } from '../language/cast'
import { leftClusterName, noPeersSaved, runs } from '../language/clustering'
import { microsoftDisabled } from '../language/machine'
import { type PagePath, pages } from '../language/pages'
import { type Context, type Need, need } from '../language/step'
import { zonesTowards } from '../language/zones'

export const P = 'primary'

/** Everybody who was in the cluster. */
export const formerMembers = (context: Context): Expressway[] =>
  context.progress.start.members.map((id) => expresswayOf(context.world, id))

/** The name that another former member has as well; two may not keep one name (DIS-09). */
export function namesakeOf(context: Context, peer: Expressway): Expressway | undefined {
  return subordinates(context).find(
    (other) => other.id !== peer.id && !hasPeers(other) && clusterNameOf(other) === clusterNameOf(peer),
  )
}

/** Name of its own, no rows. */
export function cleared(context: Context, peer: Expressway): Need[] {
  const namesake = namesakeOf(context, peer)
  return [
    leftClusterName(context, peer),
    noPeersSaved(context, peer),
    need(
      namesake === undefined || hasPeers(peer),
      `${named(context, peer)} and ${namesake ? named(context, namesake) : ''} have the same Cluster name.`,
    ),
  ]
}

/** Cleared, restarted, alone. */
export function left(context: Context, peer: Expressway): Need[] {
  return [
    ...cleared(context, peer),
    microsoftDisabled(context, peer),
    runs(context, peer, 'standalone'),
    need(peer.power.state === 'up', `Wait until ${named(context, peer)} is back.`),
  ]
}

const isMet = (needs: readonly Need[]) => needs.every(({ met }) => met)

/** The subordinate with which it begins: the first that has no peers any more, else the first of all. */
export function firstToLeave(context: Context): Expressway {
  const all = subordinates(context)
  return (
    all.find((peer) => !isClustered(peer)) ??
    all.find((peer) => isMet(cleared(context, peer))) ??
    all[0] ??
    inRole(context, P)
  )
}

/** The next subordinate that still has something to do, and on which page. */
export function nextToLeave(context: Context): { id: string | null; path: PagePath } {
  const id = firstLacking(subordinates(context), (peer) => isMet(left(context, peer)))
  const peer = id ? expresswayOf(context.world, id) : undefined
  return { id, path: peer && isMet(cleared(context, peer)) ? pages.restart : pages.clustering }
}

/** Zones of other systems that still lead to a former member. */
export const zonesHere = (context: Context) =>
  zonesTowards(context, outsiders(context), formerMembers(context))
