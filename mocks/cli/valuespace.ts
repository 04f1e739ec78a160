import type { FieldDefinition, SettingValue } from '#contract/settings/field'

/** What a value may be, as the help of the command line writes it. */
export type Valuespace =
  | { readonly kind: 'text'; readonly minLength: number; readonly maxLength: number }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly options: readonly string[] }

/** What was typed, understood or not. */
export type Reading =
  | { readonly value: SettingValue; readonly problem?: undefined }
  | { readonly problem: string }

/** Spellings of a choice that the product's logs and later releases use for it. */
const choiceAliases: Readonly<Record<string, string>> = { enforcing: 'enforce' }

const plain = (text: string) => text.toLowerCase().replaceAll(/[\s-]/g, '')

/** The valuespace of a field of the settings catalogue. */
export function valuespaceOf(field: FieldDefinition): Valuespace {
  switch (field.kind) {
    case 'text':
      return { kind: 'text', minLength: field.mandatory ? 1 : 0, maxLength: field.maxLength }
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
      return `<${space.options.join('/')}>`
    default:
      return space satisfies never
  }
}

/** Understands what was typed. Case, hyphens and blanks of a choice do not matter. */
export function readValue(space: Valuespace, typed: string): Reading {
  switch (space.kind) {
    case 'text':
      return typed.length < space.minLength || typed.length > space.maxLength
        ? { problem: `Enter ${space.minLength} to ${space.maxLength} characters.` }
        : { value: typed }
    case 'number': {
      const value = /^-?\d{1,15}$/.test(typed) ? Number(typed) : undefined
      return value !== undefined && value >= space.min && value <= space.max
        ? { value }
        : { problem: `Enter a whole number from ${space.min} to ${space.max}.` }
    }
    case 'choice': {
      const wanted = choiceAliases[plain(typed)] ?? plain(typed)
      const value = space.options.find((option) => plain(option) === wanted)
      return value === undefined ? { problem: `Choose one of: ${space.options.join(', ')}.` } : { value }
    }
    default:
      return space satisfies never
  }
}

/** How a value is written: text in quotes, choices and numbers bare. */
export function writeValue(space: Valuespace, value: SettingValue): string {
  return space.kind === 'text' ? quoted(String(value)) : String(value)
}

/** The text in double quotes, those inside it escaped. */
export const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
