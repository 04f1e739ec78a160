import { type HintLevel, hintSchema, stepActsSchema } from '#contract/wire/step-help'
import { shelfFileSchema } from '#contract/wire/upgrade'
import { call } from './client'

const about = (step: string) => new URLSearchParams({ step })

/** What a person does for a step as the world is now, as pointers on the real pages. */
export function stepActs(step: string) {
  return call({ path: `lab/run/acts?${about(step)}`, answer: stepActsSchema })
}

/** One of the hints of a step. */
export function stepHint(step: string, level: HintLevel) {
  return call({ path: `lab/run/hints?${about(step)}&level=${level}`, answer: hintSchema })
}

/** The backup file that is restored in a step. */
export function stepBackup(step: string) {
  return call({ path: `lab/run/backup?${about(step)}`, answer: shelfFileSchema })
}
