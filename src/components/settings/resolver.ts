import type { FieldErrors, Resolver } from 'react-hook-form'
import type { FieldDefinition } from '#contract/settings/field'
import { type FieldError, problemsWith } from '#contract/settings/validate'
import { type Texts, valuesOf } from './texts'

/**
 * Judges a form by the catalogue, in the words in which the appliance itself would refuse.
 * What is read-only is not judged, but what it hides is hidden.
 */
export function resolverFor(
  fields: readonly FieldDefinition[],
  readOnly: readonly string[] = [],
): Resolver<Texts> {
  return (texts) => {
    const problems = problemsWith(fields, valuesOf(fields, texts)).filter(
      ({ field }) => !readOnly.includes(field),
    )
    return problems.length === 0 ? { values: texts, errors: {} } : { values: {}, errors: errorsOf(problems) }
  }
}

function errorsOf(problems: readonly FieldError[]): FieldErrors<Texts> {
  return Object.fromEntries(problems.map(({ field, message }) => [field, { type: 'catalogue', message }]))
}
