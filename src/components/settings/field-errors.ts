import type { UseFormReturn } from 'react-hook-form'
import { Refused } from '../../api/client'
import type { Texts } from './texts'

/** What a form says above fields that it refuses to send. */
export const CHECK_FIELDS = 'Check the fields that are marked below.'

/** Puts what the appliance said of single fields to those fields. */
export function showFieldErrors(form: UseFormReturn<Texts>, error: Error): void {
  if (!(error instanceof Refused)) return
  for (const { field, message } of error.problem.errors) {
    form.setError(field, { type: 'appliance', message }, { shouldFocus: true })
  }
}
