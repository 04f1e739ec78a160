import { type ProblemType, problemTypes } from '#contract/problem'
import type { FieldError } from '#contract/settings/validate'
import type { Refusal } from './event'
import { type Decision, recordMistake, type Stage } from './stage'
import type { FoundMistake } from './world'

type Options = {
  errors?: FieldError[]
  guide?: string[]
  mistake?: FoundMistake
  /** True of what strict refuses by now and let through before: see `Decision`. */
  wasLetThrough?: boolean
}

/** A "no" of that kind: `detail` says what was wrong, where, and what to do. */
export function refuse(kind: ProblemType, detail: string, options: Options = {}): NonNullable<Decision> {
  const refusal: Refusal = {
    kind,
    title: problemTypes[kind].title,
    detail,
    errors: options.errors ?? [],
    guide: options.guide ?? [],
  }
  const { mistake, wasLetThrough } = options
  return { refusal, ...(mistake && { mistake }), ...(wasLetThrough && { wasLetThrough }) }
}

/** What the guide forbids: strict refuses it, realistic writes the mistake down and lets it happen. */
export function refuseOrRecord(stage: Stage, forbidden: Decision): Decision {
  if (!forbidden || stage.world.profile === 'strict') return forbidden
  if (forbidden.mistake) recordMistake(stage, forbidden.mistake)
  return undefined
}
