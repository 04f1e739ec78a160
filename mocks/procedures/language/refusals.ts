import { type Expressway, expresswayOf, present, type World } from '../../sim/ground/index'
import { designatedPrimary, isClustered, membersOf } from '../../sim/machine/index'
import { isReachable, named } from './cast'
import { RELEASE, runsRelease } from './machine'
import type { Roles, StartRefusal } from './procedure'

/** A "no" to starting a procedure, with the one that fits instead. */
export function startRefused(
  detail: string,
  guide: readonly string[],
  instead: string | null = null,
): StartRefusal {
  return {
    kind: 'conflict',
    title: 'This procedure cannot start here',
    detail,
    errors: [],
    guide: [...guide],
    instead,
  }
}

/** The first refusal of several, or null: what is asked first comes first. */
export function firstRefusal(...questions: readonly (() => StartRefusal | null)[]): StartRefusal | null {
  for (const question of questions) {
    const refusal = question()
    if (refusal) return refusal
  }
  return null
}

/** What version one runs, for the reason of a refusal. */
export const runsVersion = (world: World, expressway: Expressway): string =>
  `${named({ world }, expressway)} runs ${expressway.version}`

/** INT-01, CRE-10, ADD-12: everybody runs the release that the procedure is written for; it says who does not. */
export function otherVersion(
  world: World,
  expressways: readonly Expressway[],
  guide: string,
): StartRefusal | null {
  const others = expressways.filter((expressway) => !runsRelease(expressway))
  if (others.length === 0) return null
  const list = others.map((other) => runsVersion(world, other)).join(', ')
  return startRefused(`This procedure is for ${RELEASE}: ${list}.`, ['INT-01', guide])
}

/** Somebody who is needed does not answer. */
export function unreachable(
  world: World,
  expressways: readonly Expressway[],
  guide: string,
): StartRefusal | null {
  const silent = expressways.find((expressway) => !isReachable(world, expressway))
  return silent
    ? startRefused(`${named({ world }, silent)} does not answer: bring it back first.`, [guide])
    : null
}

/** The cluster has another primary than the one that was named. */
export function notPrimaryOf(world: World, primary: Expressway, guide: string): StartRefusal | null {
  const real = designatedPrimary(world, primary)
  if (isClustered(primary) && real?.id === primary.id) return null
  const who = real && isClustered(primary) ? `${named({ world }, real)} is` : 'it is in no cluster'
  return startRefused(`${named({ world }, primary)} is not the primary of its cluster; ${who}.`, [guide])
}

/** The peer that is to go is the primary: that role is given to another before (ADR-02, REP-01, REP-06). */
export function leavesThePrimary(world: World, peer: Expressway, guide: string): StartRefusal | null {
  const isPrimary = isClustered(peer) && designatedPrimary(world, peer)?.id === peer.id
  return isPrimary ? refusedAsPrimary(world, peer, [guide, 'RML-05']) : null
}

/** The "no" to removing the primary, which leads to changing it. */
export const refusedAsPrimary = (world: World, primary: Expressway, guide: readonly string[]): StartRefusal =>
  startRefused(
    `${named({ world }, primary)} is the primary. Make another peer the primary first.`,
    guide,
    'change-primary',
  )

/** The peer is not on the list of the primary. */
export function notListedBy(
  world: World,
  primary: Expressway,
  peer: Expressway,
  guide: string,
): StartRefusal | null {
  const listed = isClustered(primary) && membersOf(world, primary).some((member) => member.id === peer.id)
  return listed
    ? null
    : startRefused(`${named({ world }, peer)} is not in the cluster of ${named({ world }, primary)}.`, [
        guide,
      ])
}

/** The new unit has to be one that stands alone. */
export function inClusterAlready(world: World, newPeer: Expressway): StartRefusal | null {
  return isClustered(newPeer)
    ? startRefused(
        `${named({ world }, newPeer)} is in a cluster already: it has to leave that one first.`,
        ['ADD-22'],
        'remove-live-peer',
      )
    : null
}

/** The unit has no list of peers that it could go by (RMD-14). */
export const nothingToClear = (world: World, dead: Expressway): StartRefusal =>
  startRefused(`${named({ world }, dead)} lists no peers: there is nothing to clear.`, ['RMD-14'])

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
