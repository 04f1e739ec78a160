import type { WorldSummary } from '#contract/wire/lab'
import { shortName } from '../../expressway-lamp'

/** What is wrong between machines, and which pairs that is: `expe1 and expe3`. */
export type BrokenLine = {
  readonly cause: string
  readonly pairs: readonly string[]
  /** Whether they hear each other all the same. */
  readonly isWorking: boolean
}

/** The connections that do not work, or not for everything, one line a cause: a machine without power is said once, and not by each of its peers. */
export function brokenLines({
  links,
  expressways,
}: Pick<WorldSummary, 'links' | 'expressways'>): BrokenLine[] {
  const nameOf = (id: string) => shortName(expressways.find((expressway) => expressway.id === id)?.host ?? id)
  const causes = new Map<string, { isWorking: boolean; pairs: Set<string> }>()
  for (const { from, to, working: isWorking, cause, limits } of links) {
    for (const words of cause === null ? limits : [cause]) {
      const known = causes.get(words) ?? { isWorking, pairs: new Set() }
      known.pairs.add([from, to].toSorted().map(nameOf).join(' and '))
      causes.set(words, known)
    }
  }
  return [...causes].map(([cause, { isWorking, pairs }]) => ({ cause, isWorking, pairs: [...pairs] }))
}
