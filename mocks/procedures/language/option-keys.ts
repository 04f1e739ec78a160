import { pages } from '#contract/pages'
import type { Expressway } from '../../sim/ground/index'
import { featuresOf } from '../../sim/machine/index'
import { named } from './cast'
import { type Context, type Need, need } from './step'

/** Feature keys that the one lacks and has too many of, seen from the other; pooled licences may differ (PRE-19). */
export type KeyDifference = { expressway: Expressway; missing: string[]; extra: string[] }

/** Who has another set of feature keys than the first. */
export function keyDifferences(first: Expressway, others: readonly Expressway[]): KeyDifference[] {
  const wanted = featuresOf(first)
  return others.flatMap((expressway) => {
    const features = featuresOf(expressway)
    const missing = wanted.filter((feature) => !features.includes(feature))
    const extra = features.filter((feature) => !wanted.includes(feature))
    return missing.length + extra.length > 0 ? [{ expressway, missing, extra }] : []
  })
}

/** A difference in words. */
export function keyDifferenceWords(context: Pick<Context, 'world'>, difference: KeyDifference): string {
  const parts = [
    ...(difference.missing.length > 0 ? [`lacks ${difference.missing.join(', ')}`] : []),
    ...(difference.extra.length > 0 ? [`has besides ${difference.extra.join(', ')}`] : []),
  ]
  return `${named(context, difference.expressway)} ${parts.join(' and ')}`
}

/** The feature keys are the same on all (CRE-18, ADD-19). */
export function sameKeys(context: Context, first: Expressway, others: readonly Expressway[]): Need {
  const differences = keyDifferences(first, others)
  const words = differences.map((difference) => keyDifferenceWords(context, difference)).join('; ')
  const [other] = differences
  return need(
    differences.length === 0,
    {
      missing: `Feature keys differ from ${named(context, first)}: ${words}.`,
      met: `The feature keys are those of ${named(context, first)}.`,
    },
    other?.expressway,
    pages.optionKeys,
  )
}
