import { PATTERN_TYPES } from '#contract/lists/pattern-fields'
import type { PageValues } from '#contract/settings/field'
import { CHECKED_BEHAVIORS } from '#contract/wire/tools'
import { present } from '../../ground/assert'
import { type Pattern, transformed } from './pattern'

/** Every behavior that a rule can have is one that Check pattern knows. */
function behaviorOf(values: PageValues) {
  return present(
    CHECKED_BEHAVIORS.find((behavior) => behavior === values['behavior']),
    `no such behavior: ${values['behavior']}`,
  )
}

/** What the aliases of a rule must look like. */
export function patternOf(values: PageValues): Pattern {
  const type = present(
    PATTERN_TYPES.find((known) => known === values['patternType']),
    `no such pattern type: ${values['patternType']}`,
  )
  return { type, string: String(values['pattern']) }
}

/** What a search rule makes of an alias; null when its pattern does not fit. */
export function ruleAlias(alias: string, values: PageValues): string | null {
  return transformed(alias, patternOf(values), behaviorOf(values), String(values['replacement']))
}

/** What a transform makes of an alias; null when its pattern does not fit. */
export function transformAlias(alias: string, values: PageValues): string | null {
  const behavior = behaviorOf(values)
  const text = behavior === 'Replace' ? values['replacement'] : values['addition']
  return transformed(alias, patternOf(values), behavior, String(text))
}
