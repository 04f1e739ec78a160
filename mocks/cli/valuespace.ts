import type { FieldDefinition, SettingValue } from '#contract/settings/field'
import { isSecret, wholeNumberIn } from '#contract/settings/validate'
import { choiceWord, optionTyped } from './choice-word'
import { deciphered, enciphered } from './cipher'

/** What a value may be, as the help of the command line writes it. */
export type Valuespace =
  | {
      readonly kind: 'text'
      readonly minLength: number
      readonly maxLength: number
      /** A password: printed enciphered, and its blanks belong to it. */
      readonly secret?: boolean
    }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly options: readonly string[] }

/** What was typed, understood or not. */
export type Reading =
  | { readonly value: SettingValue; readonly problem?: undefined }
  | { readonly problem: string }

/** The valuespace of a field of the settings catalogue. */
export function valuespaceOf(field: FieldDefinition): Valuespace {
  switch (field.kind) {
    case 'text':
      return {
        kind: 'text',
        minLength: field.mandatory ? 1 : 0,
        maxLength: field.maxLength,
        secret: isSecret(field),
      }
    case 'number':
      return { kind: 'number', min: field.min, max: field.max }
    case 'choice':
      return { kind: 'choice', options: field.options }
    default:
      return field satisfies never
  }
}

/** `<S: 0,128>`, `<1..6>` or `<On/Off>`. */
export function notation(space: Valuespace): string {
  switch (space.kind) {
    case 'text':
      return `<S: ${space.minLength},${space.maxLength}>`
    case 'number':
      return `<${space.min}..${space.max}>`
    case 'choice':
      return `<${space.options.map(choiceWord).join('/')}>`
    default:
      return space satisfies never
  }
}

/**
 * Understands what was typed. Blanks around it do not count, as on the web page, but for a password; nor do case,
 * hyphens and blanks of a choice.
 */
export function readValue(space: Valuespace, typed: string): Reading {
  switch (space.kind) {
    case 'text':
      return readText(space, typed)
    case 'number': {
      const digits = typed.trim()
      const value = /^-?\d{1,15}$/.test(digits) ? Number(digits) : undefined
      return value !== undefined && value >= space.min && value <= space.max
        ? { value }
        : { problem: wholeNumberIn(space) }
    }
    case 'choice': {
      const value = optionTyped(space.options, typed)
      return value === undefined
        ? { problem: `Choose one of: ${space.options.map(choiceWord).join(', ')}.` }
        : { value }
    }
    default:
      return space satisfies never
  }
}

function readText(space: Extract<Valuespace, { kind: 'text' }>, typed: string): Reading {
  const value = space.secret ? deciphered(typed) : typed.trim()
  if (value === undefined) return { problem: 'The enciphered password is not whole.' }
  return value.length < space.minLength || value.length > space.maxLength
    ? { problem: `Enter ${space.minLength} to ${space.maxLength} characters.` }
    : { value }
}

/** How a value is written: every one in quotes, nothing where it is empty (interface facts, 1.4). */
export function writeValue(space: Valuespace, value: SettingValue): string {
  if (value === '') return ''
  if (space.kind === 'choice') return quoted(choiceWord(String(value)))
  return quoted(space.kind === 'text' && space.secret ? enciphered(String(value)) : String(value))
}

/**
 * The text in double quotes. Only a backslash that would be read otherwise is doubled: the `\d` of a regular expression
 * stays as it was typed.
 */
export const quoted = (text: string) => `"${text.replaceAll(/\\(?=["\\]|$)|"/g, '\\$&')}"`
