import type { PATTERN_TYPES } from '#contract/lists/pattern-fields'
import type { CHECKED_BEHAVIORS } from '#contract/wire/tools'

export type PatternType = (typeof PATTERN_TYPES)[number]
export type PatternBehavior = (typeof CHECKED_BEHAVIORS)[number]

/** What an alias is compared with. */
export type Pattern = { readonly type: PatternType; readonly string: string }

/** A repeated group that repeats something itself could take for ever over sixty characters. */
const RUNAWAY = /\([^()]*[*+}][^()]*\)[*+{]/

/** Why a pattern cannot be used, or nothing when it can. */
export function problemWithPattern({ type, string }: Pattern): string | undefined {
  if (type !== 'Regex') return undefined
  if (RUNAWAY.test(string)) return 'A repeated group must not repeat something itself.'
  try {
    new RegExp(string)
    return undefined
  } catch {
    return 'This is not a regular expression.'
  }
}

const escaped = (text: string) => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')

/** The pattern as a regular expression: aliases know no upper and lower case, and a Regex has to fit the whole alias. */
function expressionOf({ type, string }: Pattern): RegExp {
  const sources: Readonly<Record<PatternType, string>> = {
    Exact: `^${escaped(string)}$`,
    Prefix: `^${escaped(string)}`,
    Suffix: `${escaped(string)}$`,
    Regex: `^(?:${string})$`,
  }
  return new RegExp(sources[type], 'i')
}

/** True when the alias fits; a pattern that cannot be used fits nothing. */
export function fits(alias: string, pattern: Pattern): boolean {
  return problemWithPattern(pattern) === undefined && expressionOf(pattern).test(alias)
}

/** The alias after the behavior; null when the pattern does not fit. `text` replaces the part or is added. */
export function transformed(
  alias: string,
  pattern: Pattern,
  behavior: PatternBehavior,
  text: string,
): string | null {
  if (!fits(alias, pattern)) return null
  // The console writes groups as \1, the language as $1; a dollar sign stays what it is.
  const replacement = text.replaceAll('$', '$$$$').replaceAll(/\\(\d)/g, '$$$1')
  const outcomes: Readonly<Record<PatternBehavior, () => string>> = {
    Leave: () => alias,
    Strip: () => alias.replace(expressionOf(pattern), ''),
    Replace: () => alias.replace(expressionOf(pattern), replacement),
    'Add Prefix': () => `${text}${alias}`,
    'Add Suffix': () => `${alias}${text}`,
  }
  return outcomes[behavior]()
}
