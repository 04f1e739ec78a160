import type { WorldSummary } from '#contract/wire/lab'
import { shortName } from '../../expressway-lamp'

/** Why machines do not hear each other, and which pairs that is: `expe1 and expe3`. */
export type BrokenLine = { readonly cause: string; readonly pairs: readonly string[] }

/** The connections that do not work, one line a cause: a machine without power is said once, and not by each of its peers. */
export function brokenLines({
  links,
  expressways,
}: Pick<WorldSummary, 'links' | 'expressways'>): BrokenLine[] {
  const nameOf = (id: string) => shortName(expressways.find((expressway) => expressway.id === id)?.host ?? id)
  const causes = new Map<string, Set<string>>()
  for (const { from, to, cause } of links) {
    if (cause === null) continue
    const pairs = causes.get(cause) ?? new Set()
    causes.set(cause, pairs.add([from, to].toSorted().map(nameOf).join(' and ')))
  }
  return [...causes].map(([cause, pairs]) => ({ cause, pairs: [...pairs] }))
}
