import type { Expressway, World } from '../sim/ground/index'
import { designatedPrimary, hostOf, isClustered, onNetwork } from '../sim/machine/index'
import type { StartRefusal } from './procedure'
import { RELEASE, runsRelease } from './vocabulary/machine'

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

/** INT-01, CRE-10, ADD-12: everybody runs the release that the procedure is written for; it says who does not. */
export function otherVersion(
  world: World,
  expressways: readonly Expressway[],
  guide: string,
): StartRefusal | null {
  const others = expressways.filter((expressway) => !runsRelease(expressway))
  if (others.length === 0) return null
  const list = others.map((other) => `${hostOf(world, other)} runs ${other.version}`).join(', ')
  return startRefused(`This procedure is for ${RELEASE}: ${list}.`, ['INT-01', guide])
}

/** True when the machine runs and can be reached, so that its console can be used. */
export function isReachable(world: World, expressway: Expressway): boolean {
  return expressway.power.state === 'up' && onNetwork(world, expressway.id)
}

/** Somebody who is needed does not answer. */
export function unreachable(
  world: World,
  expressways: readonly Expressway[],
  guide: string,
): StartRefusal | null {
  const silent = expressways.find((expressway) => !isReachable(world, expressway))
  return silent
    ? startRefused(`${hostOf(world, silent)} does not answer: bring it back first.`, [guide])
    : null
}

/** The cluster has another primary than the one that was named. */
export function notPrimaryOf(world: World, primary: Expressway, guide: string): StartRefusal | null {
  const real = designatedPrimary(world, primary)
  if (isClustered(primary) && real?.id === primary.id) return null
  const who = real && isClustered(primary) ? `${hostOf(world, real)} is` : 'it is in no cluster'
  return startRefused(`${hostOf(world, primary)} is not the primary of its cluster; ${who}.`, [guide])
}
