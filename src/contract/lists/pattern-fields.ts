import { choice, text } from '../settings/build'
import type { FieldDefinition } from '../settings/field'

/** The ways in which an alias is compared with a pattern, everywhere in the console. */
export const PATTERN_TYPES = ['Exact', 'Prefix', 'Suffix', 'Regex'] as const

type PatternOptions = {
  readonly preset?: (typeof PATTERN_TYPES)[number]
  /** Words before those of the pattern on the command line; absent: the command line does not reach it. */
  readonly cli?: string
  readonly visibleWhen?: FieldDefinition['visibleWhen']
}

/** Pattern type and pattern string: what an alias must look like. */
export function patternFields({ preset, cli, visibleWhen }: PatternOptions): FieldDefinition[] {
  return [
    choice(PATTERN_TYPES, {
      key: 'patternType',
      label: 'Pattern type',
      help: `How an alias is compared with the pattern string. Regex: as a regular expression. Default: ${preset ?? PATTERN_TYPES[0]}.`,
      preset,
      scope: 'cluster',
      cli: cli && `${cli} Type`,
      visibleWhen,
    }),
    text('plain', 60, {
      key: 'pattern',
      label: 'Pattern string',
      help: 'What an alias is compared with. At most 60 characters.',
      scope: 'cluster',
      cli: cli && `${cli} String`,
      mandatory: true,
      visibleWhen,
    }),
  ]
}

/** The help of a replacement: what a rule makes of the part that fits. */
export const REPLACEMENT =
  'What stands in place of the part that fits; \\1 is the first group of a regular expression. At most 60 characters.'
