import type { FieldErrors, Resolver } from 'react-hook-form'
import type { FieldDefinition } from '#contract/settings/field'
import { type FieldError, problemsWith } from '#contract/settings/validate'
import { type Texts, valuesOf } from './texts'

/** Judges a form by the catalogue, in the words in which the appliance itself would refuse. */
export function resolverFor(
  fields: readonly FieldDefinition[],
  alsoCheck: (texts: Texts) => readonly FieldError[] = () => [],
): Resolver<Texts> {
  return (texts) => {
    const problems = [...problemsWith(fields, valuesOf(fields, texts)), ...alsoCheck(texts)]
    return problems.length === 0 ? { values: texts, errors: {} } : { values: {}, errors: errorsOf(problems) }
  }
}

function errorsOf(problems: readonly FieldError[]): FieldErrors<Texts> {
  return Object.fromEntries(problems.map(({ field, message }) => [field, { type: 'catalogue', message }]))
}
