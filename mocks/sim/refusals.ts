import { type ProblemType, problemTypes } from '#contract/problem'
import type { FieldError } from '#contract/settings/validate'
import type { Refusal } from './event'
import type { Decision } from './stage'
import type { Mistake } from './world'

type Options = { errors?: FieldError[]; guide?: string[]; mistake?: Omit<Mistake, 'at'> }

/** A "no" of that kind: `detail` says what was wrong, where, and what to do. */
export function refuse(kind: ProblemType, detail: string, options: Options = {}): NonNullable<Decision> {
  const refusal: Refusal = {
    kind,
    title: problemTypes[kind].title,
    detail,
    errors: options.errors ?? [],
    guide: options.guide ?? [],
  }
  return options.mistake ? { refusal, mistake: options.mistake } : { refusal }
}
