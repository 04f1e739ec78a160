import type { SettingValue } from '#contract/settings/field'
import type { Answer, Context } from '../context'
import type { Valuespace } from '../valuespace'

/** A parameter of an `xCommand`. */
export type ParameterDefinition = {
  readonly name: string
  readonly required: boolean
  readonly space: Valuespace
  readonly help: string
}

/** The values that were given, by parameter name; absent ones were not given. */
export type GivenValues = { readonly [name: string]: SettingValue | undefined }

/** One `xCommand`. */
export type CommandDefinition = {
  readonly name: string
  /** Another spelling that is understood and not shown. */
  readonly alias?: string
  readonly help: string
  readonly parameters: readonly ParameterDefinition[]
  readonly run: (context: Context, given: GivenValues, spelling: string) => Answer
}

/** A text parameter that must be given unless `optional` says otherwise. */
export function textParameter(
  name: string,
  maxLength: number,
  help: string,
  optional = false,
): ParameterDefinition {
  return { name, required: !optional, help, space: { kind: 'text', minLength: optional ? 0 : 1, maxLength } }
}

/** A password that must be given; the blanks around it belong to it. */
export function passwordParameter(name: string, maxLength: number, help: string): ParameterDefinition {
  return { name, required: true, help, space: { kind: 'text', minLength: 1, maxLength, secret: true } }
}

/** A number parameter that must be given unless `optional` says otherwise. */
export function numberParameter(
  name: string,
  [min, max]: readonly [number, number],
  help: string,
  optional = false,
): ParameterDefinition {
  return { name, required: !optional, help, space: { kind: 'number', min, max } }
}

/** A choice that may be left out. */
export function choiceParameter(name: string, options: readonly string[], help: string): ParameterDefinition {
  return { name, required: false, help, space: { kind: 'choice', options } }
}
