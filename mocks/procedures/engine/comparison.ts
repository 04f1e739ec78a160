import type { Comparison } from '#contract/wire/result'
import { type ExpresswayId, expresswayOf, type World } from '../../sim/ground/index'
import { hostOf } from '../../sim/machine/index'
import type { Roles } from '../language/procedure'
import { byTheBook } from './by-the-book'
import { drained, loadOf } from './drained'

/** What forks of a run begin from: the world at its start, and at each restart that was commanded in it. */
type Forks = {
  readonly start: World
  readonly procedure: string
  readonly roles: Roles
  readonly restarts: readonly { readonly expressway: ExpresswayId; readonly before: World }[]
  readonly withoutMistakes: Readonly<NonNullable<Comparison['withoutMistakes']>>
}

/**
 * What would have been, from forks of a run of which nothing is kept: the whole by the book, each restart after a drain, and
 * the run without each of its mistakes.
 */
export function comparisonOf({ start, procedure, roles, restarts, withoutMistakes }: Forks): Comparison {
  const book = byTheBook(start, procedure, roles)
  return {
    withoutMistakes: [...withoutMistakes],
    byTheBook: 'figures' in book ? book.figures : null,
    why: 'why' in book ? book.why : null,
    restarts: restarts.flatMap(({ expressway, before }) => {
      const here = loadOf(before, expressway)
      if (here.calls + here.registrations === 0) return []
      const spared = drained(before, expressway)
      const host = hostOf(before, expresswayOf(before, expressway))
      return spared ? [{ at: before.now, host, here, drained: spared }] : []
    }),
  }
}
