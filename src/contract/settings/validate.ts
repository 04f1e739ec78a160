import type { Condition, FieldDefinition, PageValues, SettingsPageDefinition, SettingValue } from './field'
import { formats } from './formats'

/** What is asked of who has entered no whole number of that range. */
export const wholeNumberIn = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  `Enter a whole number from ${min} to ${max}.`

/** What is wrong with one field, in words for the person who typed it. */
export type FieldError = { readonly field: string; readonly message: string }

type Form = { readonly sections: readonly { readonly fields: readonly FieldDefinition[] }[] }

/** Everything that the form of a page asks for, in the order shown. */
export function formFieldsOf(form: Form): FieldDefinition[] {
  return form.sections.flatMap((section) => section.fields)
}

/** The fields of a page that are stored, in the order shown. */
export function fieldsOf(page: Form): FieldDefinition[] {
  return formFieldsOf(page).filter((field) => !isAskedOnly(field))
}

/** True for what a form asks and nobody stores: a password once more, and that of whoever fills it in. */
export function isAskedOnly(field: FieldDefinition): boolean {
  return field.kind === 'text' && (field.confirms !== undefined || field.asksOwnPassword === true)
}

/** True for a password: it is never served, and a blank one that is sent keeps what there is. */
export function isSecret(field: FieldDefinition): boolean {
  return field.kind === 'text' && field.format === 'secret'
}

/** The values that a factory-fresh system has on this page, by field key. */
export function defaultsOf(page: SettingsPageDefinition): PageValues {
  return Object.fromEntries(fieldsOf(page).map((field) => [field.key, field.default]))
}

/** True while the field is shown, given the other values of its page. */
export function isVisible(field: FieldDefinition, values: PageValues): boolean {
  return field.visibleWhen === undefined || holds(field.visibleWhen, values)
}

function holds({ key, is, and }: Condition, values: PageValues): boolean {
  const other = values[key]
  return other !== undefined && is.includes(other) && (and === undefined || holds(and, values))
}

/** Why the value may not be saved in this field, or nothing when it may. Form and API ask the same function. */
export function problemWith(field: FieldDefinition, value: SettingValue | undefined): string | undefined {
  switch (field.kind) {
    case 'choice':
      return typeof value === 'string' && (field.options.includes(value) || value === field.builtInOption)
        ? undefined
        : `Choose one of: ${field.options.join(', ')}.`
    case 'number':
      return typeof value === 'number' && Number.isInteger(value) && value >= field.min && value <= field.max
        ? undefined
        : wholeNumberIn(field)
    case 'text':
      return problemWithText(field, value)
    default:
      return field satisfies never
  }
}

function problemWithText(
  field: Extract<FieldDefinition, { kind: 'text' }>,
  value: SettingValue | undefined,
): string | undefined {
  if (typeof value !== 'string') return 'Enter text.'
  if (value === '') return field.mandatory ? 'This field is mandatory.' : undefined
  if (field.minLength !== undefined && value.length < field.minLength) {
    return `Enter at least ${field.minLength} characters.`
  }
  if (value.length > field.maxLength) return `Enter at most ${field.maxLength} characters.`
  return formats[field.format].accepts(value) ? undefined : formats[field.format].message
}

/** Everything that is wrong with the given values; only visible fields are judged. */
export function problemsWith(fields: readonly FieldDefinition[], values: PageValues): FieldError[] {
  return fields
    .filter((field) => isVisible(field, values))
    .flatMap((field) => {
      const message = problemWith(field, values[field.key]) ?? differenceIn(field, values)
      return message ? [{ field: field.key, message }] : []
    })
}

/** What is typed twice must be the same both times. */
function differenceIn(field: FieldDefinition, values: PageValues): string | undefined {
  const repeats = field.kind === 'text' ? field.confirms : undefined
  return repeats !== undefined && values[field.key] !== (values[repeats] ?? '')
    ? 'The two passwords are not the same.'
    : undefined
}
