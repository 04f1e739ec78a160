import type { Wish } from '#contract/wire/procedures'
import type { Expressway, World } from '../../../sim/ground/index'
import { hostOf } from '../../../sim/machine/index'
import { named } from '../../language/cast'
import { pageName } from '../../language/page-name'
import type { CheckResult } from '../../language/procedure'

/** Everybody who is or will be in the cluster, the primary first, judged before create or before add (PRE-01). */
export type Cast = {
  readonly world: World
  readonly kind: 'create' | 'add'
  readonly primary: Expressway
  readonly peers: readonly Expressway[]
  /** What somebody wants of Cisco TMS with the cluster, as it was said at the start. */
  readonly wanted: readonly Wish[]
}

/** Something found wrong: in words, and on which machine it is mended. */
export type Finding = { readonly words: string; readonly at: Expressway | null }

/** One prerequisite: a row of the table. */
export type Check = {
  /** The requirement row, which is also how the panel names it. */
  readonly id: string
  readonly title: string
  readonly guide: readonly string[]
  /** Where it is mended; null where no console can. */
  readonly path: string | null
  /** A finding of an advised check does not stop anybody (PRE-29). */
  readonly advised?: true
  /** Why it does not apply, or nothing. */
  readonly notApplicable?: (cast: Cast) => string | undefined
  readonly findings: (cast: Cast) => readonly Finding[]
  /** What is told when nothing is wrong. */
  readonly fine: string | ((cast: Cast) => string)
}

/** Judges one prerequisite. */
export function judge(check: Check, cast: Cast): CheckResult {
  const { id, title, guide } = check
  const base = { id, title, guide: [...guide], fix: null }
  const reason = check.notApplicable?.(cast)
  if (reason !== undefined) return { ...base, result: 'not-applicable', reason }
  const findings = check.findings(cast)
  const [first] = findings
  if (!first) {
    return { ...base, result: 'pass', reason: typeof check.fine === 'string' ? check.fine : check.fine(cast) }
  }
  return {
    ...base,
    result: check.advised ? 'advised' : 'fail',
    reason: findings.map((finding) => finding.words).join(' '),
    fix:
      check.path && first.at
        ? { host: hostOf(cast.world, first.at), path: check.path, label: pageName(check.path) }
        : null,
  }
}

/** Values that more than one machine has, blank ones aside, with their holders. */
function shared(
  peers: readonly Expressway[],
  valueOf: (peer: Expressway) => string,
): { value: string; holders: Expressway[] }[] {
  const values = [...new Set(peers.map(valueOf))].filter((value) => value !== '')
  return values
    .map((value) => ({ value, holders: peers.filter((peer) => valueOf(peer) === value) }))
    .filter(({ holders }) => holders.length > 1)
}

/** Two or more machines that have a thing that each must have of its own. */
export function sharedFindings(
  { world, peers }: Cast,
  what: string,
  valueOf: (peer: Expressway) => string,
): Finding[] {
  return shared(peers, valueOf).map(({ value, holders }) => ({
    words: `${holders.map((holder) => named({ world }, holder)).join(' and ')} have the same ${what}: ${value}.`,
    at: holders.at(-1) ?? null,
  }))
}

/** Every ordered pair of different machines. */
export function pairsOf(peers: readonly Expressway[]): [Expressway, Expressway][] {
  return peers.flatMap((one) =>
    peers.filter((other) => other.id !== one.id).map((other): [Expressway, Expressway] => [one, other]),
  )
}

/** Every unordered pair. */
export function couplesOf(peers: readonly Expressway[]): [Expressway, Expressway][] {
  return pairsOf(peers).filter(([one, other]) => peers.indexOf(one) < peers.indexOf(other))
}
