import type { PageValues } from '#contract/settings/field'
import { isIpv4, isIpv6 } from '#contract/settings/formats'
import type { LocateAnswer, LocateQuestion } from '#contract/wire/tools'
import type { Expressway, World } from '../../ground/world'
import { enabledRules } from '../../machine/lists/priority'
import { zoneName, zonesOf } from '../../machine/zones/zone-fields'
import { ruleAlias, transformAlias } from '../patterns/alias-rules'
import { registeredWithin } from '../routes/read'

export type Row = LocateAnswer['rows'][number]

/** The alias after the first transform that fits; no other is tried. */
export function transformedAlias(expressway: Expressway, alias: string): { rows: Row[]; alias: string } {
  for (const { values } of enabledRules(expressway.lists['transforms'])) {
    const changed = transformAlias(alias, values)
    if (changed === null) continue
    const rule = `Transform ${values['priority']}`
    const row: Row = { rule, alias, target: '', result: 'Changed', details: `The alias becomes ${changed}.` }
    return { rows: [row], alias: changed }
  }
  return { rows: [], alias }
}

/** What the rule makes of the alias; null when it is not for it. */
export function aliasFor(values: PageValues, { alias, protocol }: LocateQuestion): string | null {
  if (values['protocol'] !== 'Any' && values['protocol'] !== protocol) return null
  const isAddress = isIpv4(alias) || isIpv6(alias)
  if (values['mode'] === 'Alias pattern match') return ruleAlias(alias, values)
  return isAddress === (values['mode'] === 'Any IP address') ? alias : null
}

/** A call as it leaves its Expressway: what is called after the transforms, and the zones that its rules name, in order. */
export function waysOut(world: World, from: Expressway, alias: string, protocol: LocateQuestion['protocol']) {
  const called = transformedAlias(from, alias).alias
  if (registeredWithin(world, from, called)) return { called, zones: [] }
  const known = zonesOf(from).map(({ values }) => zoneName(values))
  const targets = enabledRules(from.lists['search-rules'])
    .filter(({ values }) => aliasFor(values, { alias: called, protocol, hopCount: 1 }) !== null)
    .map(({ values }) => String(values['target']))
  return { called, zones: [...new Set(targets)].filter((target) => known.includes(target)) }
}
