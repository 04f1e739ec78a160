import type * as v from 'valibot'
import { WHAT_IF } from '#contract/wire/headers'
import { whatIfSchema } from '#contract/wire/what-if'
import { type Call, call } from './client'

/** A change that is not made yet: where it would be asked for, and what of. */
export type Change = Pick<Call<v.GenericSchema>, 'path' | 'method' | 'body' | 'ifMatch'>

/** Asks what would come of a change, which is not made. */
export function askWhatIf({ path, method, body, ifMatch }: Change) {
  return call({
    path,
    ...(method && { method }),
    body,
    ...(ifMatch !== undefined && { ifMatch }),
    headers: { [WHAT_IF]: '1' },
    answer: whatIfSchema,
  })
}
