import fc from 'fast-check'
import { scenarios } from '../scenarios/catalogue'
import type { World } from '../sim/ground/index'
import { Dice } from './dice'
import { type Deed, deedIn } from './histories'
import { type Ends, type Origin, type Played, played } from './played'
import { shortened } from './shortened'

/** Steps of a history: long enough for a cluster to be made, broken and mended. */
const STEPS = { minLength: 50, maxLength: 60, size: 'max' as const }

/** A history before it is played: where it begins, and a number for each step from which all its throws follow. */
type Throws = { readonly origin: Origin; readonly throws: readonly number[] }

/** Some history of some scenario in one of the profiles. A find is made shorter by what was done, not by its throws. */
const someThrows: fc.Arbitrary<Throws> = fc.record({
  origin: fc.record({
    scenario: fc.constantFrom(...scenarios.map(({ id }) => id)),
    seed: fc.nat(1000),
    profile: fc.constantFrom('strict' as const, 'realistic' as const),
  }),
  throws: fc.array(fc.noShrink(fc.nat()), STEPS),
})

/** Plays what the throws say. */
function thrown(
  { origin, throws }: Throws,
  counts: (finding: string) => boolean,
  ends: Ends,
): Promise<Played> {
  const next = (world: World, step: number) => {
    const number = throws[step]
    return number === undefined ? undefined : deedIn(world, new Dice(number, step))
  }
  return played(origin, next, counts, ends)
}

/** Something that a history found: what is wrong, and the shortest story that was found to lead there. */
export type Find = Played & { readonly origin: Origin }

/** What was done and found. */
export type Fuzzed = { readonly histories: number; readonly steps: number; readonly finds: readonly Find[] }

/** The same thing wrong with another machine, or another number, is the same find. */
const kindOf = (finding: string) => finding.replace(/expe\d/g, 'expe').replace(/\d+/g, '0')

/** How much is played, and of how many histories the log is played again: that costs as much as the history did. */
export type Limit = { readonly histories: number; readonly milliseconds: number; readonly oneLogIn: number }

/** Plays histories from that seed, as many as that or for so long, and goes on after a find. */
export async function fuzzed(seed: number, limit: Limit, tell: (find: Find) => void): Promise<Fuzzed> {
  const until = performance.now() + limit.milliseconds
  const known = new Set<string>()
  const isNews = (finding: string) => !known.has(kindOf(finding))
  const finds: Find[] = []
  let histories = 0
  let steps = 0
  for (let round = 0; histories < limit.histories && performance.now() < until; round += 1) {
    let found: { origin: Origin; deeds: readonly Deed[]; kind: string; atEnd: boolean } | undefined
    const property = fc.asyncProperty(someThrows, async (throws) => {
      const { deeds, findings, atEnd } = await thrown(
        throws,
        isNews,
        throws.origin.seed % limit.oneLogIn === 0 ? 'log' : 'world',
      )
      histories += 1
      steps += deeds.length
      const [finding] = findings
      if (finding === undefined) return
      const kind = kindOf(finding)
      found = { origin: throws.origin, deeds, kind, atEnd }
      throw new Error(kind)
    })
    await fc.check(property, {
      seed: seed + round,
      numRuns: limit.histories - histories,
      endOnFailure: true,
      interruptAfterTimeLimit: Math.max(1, until - performance.now()),
    })
    if (!found) continue
    const { origin, deeds, kind, atEnd } = found
    const short = await shortened(origin, deeds, (finding) => kindOf(finding) === kind, atEnd ? 'log' : null)

    const find = { origin, ...short }
    known.add(kind)
    finds.push(find)
    tell(find)
  }
  return { histories, steps, finds }
}
