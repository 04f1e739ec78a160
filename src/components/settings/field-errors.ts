import type { UseFormReturn } from 'react-hook-form'
import { Refused } from '../../api/client'
import type { Texts } from './texts'

/** What a form says above fields that it refuses to send. */
export const CHECK_FIELDS = 'Check the fields that are marked below.'

/** What the appliance said of single fields. */
export function fieldErrors(error: Error | null) {
  return error instanceof Refused ? error.problem.errors : []
}

/** Puts what the appliance said of single fields to those fields. */
export function showFieldErrors(form: UseFormReturn<Texts>, error: Error): void {
  for (const { field, message } of fieldErrors(error)) {
    form.setError(field, { type: 'appliance', message }, { shouldFocus: true })
  }
}
