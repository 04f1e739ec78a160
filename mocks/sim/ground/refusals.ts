import type { ProblemType } from '#contract/problem'
import type { FieldError } from '#contract/settings/validate'
import type { Refusal } from './event'
import type { Decision } from './stage'
import type { Mistake } from './world'

type Options = { errors?: FieldError[]; guide?: string[]; mistake?: Omit<Mistake, 'at'> }

const titles: Record<ProblemType, string> = {
  malformed: 'The request cannot be read',
  'signed-out': 'Login required',
  forbidden: 'Not allowed',
  'not-found': 'Not found',
  conflict: 'Not possible now',
  'changed-meanwhile': 'The page has changed meanwhile',
  invalid: 'Some values are not valid',
  unreachable: 'The host does not answer',
}

/** A "no" of that kind: `detail` says what was wrong, where, and what to do. */
export function refuse(kind: ProblemType, detail: string, options: Options = {}): NonNullable<Decision> {
  const refusal: Refusal = {
    kind,
    title: titles[kind],
    detail,
    errors: options.errors ?? [],
    guide: options.guide ?? [],
  }
  return options.mistake ? { refusal, mistake: options.mistake } : { refusal }
}
