import type { ChoiceField, FieldDefinition, NumberField, TextField } from './field'

type Rest<F> = Omit<F, 'kind' | 'options' | 'default' | 'format' | 'maxLength' | 'min' | 'max'>

/** A drop-down; the first option is the default unless `preset` names another. */
export function choice(
  options: readonly string[],
  rest: Rest<ChoiceField> & { readonly preset?: string },
): ChoiceField {
  const { preset, ...field } = rest
  const standard = preset ?? options[0]
  if (standard === undefined) throw new Error(`${field.key}: a choice needs options`)
  return { kind: 'choice', options, default: standard, ...field }
}

/** The commonest drop-down of the console. */
export function onOff(preset: 'On' | 'Off', rest: Rest<ChoiceField>): ChoiceField {
  return choice(['On', 'Off'], { ...rest, preset })
}

export function text(
  format: TextField['format'],
  maxLength: number,
  rest: Rest<TextField> & { readonly preset?: string },
): TextField {
  const { preset = '', ...field } = rest
  return { kind: 'text', format, maxLength, default: preset, ...field }
}

export function number(min: number, max: number, preset: number, rest: Rest<NumberField>): NumberField {
  return { kind: 'number', min, max, default: preset, ...rest }
}

/** The numbered rows of a page: Peer 1 to 6, Address 1 to 5. Numbers start at 1. */
export function rows(count: number, row: (index: number) => FieldDefinition): FieldDefinition[] {
  return Array.from({ length: count }, (_, position) => row(position + 1))
}
