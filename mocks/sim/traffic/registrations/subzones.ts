import { CLUSTER_SUBZONE, DEFAULT_SUBZONE, TRAVERSAL_SUBZONE } from '#contract/lists/built-in-names'
import type { PageValues } from '#contract/settings/field'
import { isInNetwork } from '#contract/settings/formats'
import type { Expressway, World } from '../../ground/world'
import { enabledRules } from '../../machine/lists/priority'
import { patternOf } from '../patterns/alias-rules'
import { fits } from '../patterns/pattern'
import { type Registration, registrationsOf } from './read'

function ruleFits(rule: PageValues, { address, name, number }: Registration): boolean {
  if (rule['type'] === 'Subnet') {
    return isInNetwork(address, String(rule['subnetAddress']), Number(rule['prefixLength']))
  }
  const pattern = patternOf(rule)
  return fits(name, pattern) || fits(number, pattern)
}

/** The membership rules that are looked at, in their order: the first that fits decides. */
function rulesOf(expressway: Expressway): PageValues[] {
  return enabledRules(expressway.lists['subzone-membership-rules']).map(({ values }) => values)
}

/** How many devices fall into each subzone; a device that no rule names is in the Default Subzone. */
export function registrationsBySubzone(world: World, expressway: Expressway): Map<string, number> {
  const made = (expressway.lists['subzones'] ?? []).map(({ values }) => String(values['name']))
  const counts = new Map(
    [DEFAULT_SUBZONE, TRAVERSAL_SUBZONE, CLUSTER_SUBZONE, ...made].map((name) => [name, 0]),
  )
  const rules = rulesOf(expressway)
  for (const registration of registrationsOf(world, expressway)) {
    const named = String(rules.find((rule) => ruleFits(rule, registration))?.['subzone'] ?? DEFAULT_SUBZONE)
    const name = counts.has(named) ? named : DEFAULT_SUBZONE
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}
