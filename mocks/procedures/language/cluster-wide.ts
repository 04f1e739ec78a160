import { listDefinitions } from '#contract/lists/catalogue'
import type { ListDefinition } from '#contract/lists/list'
import { catalogueFields } from '#contract/settings/catalogue'
import { replicatedDifferences } from '../../sim/cluster/index'
import type { Expressway } from '../../sim/ground/index'
import { setting, upgradingMember } from '../../sim/machine/index'
import { named } from './cast'
import { pageName } from './pages'
import { type Context, type Need, need } from './step'

const fields = catalogueFields.filter(({ field }) => field.scope === 'cluster')
const lists = listDefinitions.filter((list) => list.scope === 'cluster')

/** The items of a list by name, each as one string to compare. */
function itemsOf(expressway: Expressway, list: ListDefinition): Map<string, string> {
  const items = expressway.lists[list.id] ?? []
  return new Map(items.map((item) => [String(item.values[list.nameKey] ?? ''), JSON.stringify(item.values)]))
}

/** `cfg`: everything that replicates, each thing as one string to compare, by its id. */
export function clusterWideOf(expressway: Expressway): Record<string, string> {
  return Object.fromEntries([
    ...fields.map(({ id }) => [id, String(setting(expressway, id))]),
    ...lists.map((list) => [list.id, JSON.stringify(expressway.lists[list.id] ?? [])]),
  ])
}

/** True when everything that replicates is as it was noted before. */
export function isUnchanged(expressway: Expressway, noted: Record<string, string>): boolean {
  const now = clusterWideOf(expressway)
  return Object.keys(noted).every((id) => now[id] === noted[id])
}

/** `cfg`: everything that replicates is the same here and on the primary. */
export function sameConfiguration(context: Context, expressway: Expressway, primary: Expressway): Need {
  return need(
    replicatedDifferences(primary, expressway).length === 0,
    `The configuration of ${named(context, expressway)} is not that of ${named(context, primary)}: wait for the next copy.`,
  )
}

/** True while the versions in the cluster of that machine differ: nothing replicates meanwhile. */
export function isParted({ world }: Pick<Context, 'world'>, expressway: Expressway): boolean {
  return upgradingMember(world, expressway) !== undefined
}

// The reset leaves these alone.
const keptByReset = new Set(['h323.mode', 'ip.ipProtocol'])

/** True when every replicated setting that the reset touches has its factory value (ADD-49). */
export function atDefaults(expressway: Expressway): boolean {
  return fields.every(({ id, field }) => keptByReset.has(id) || setting(expressway, id) === field.default)
}

/** What the one loses when it takes the other's cluster-wide configuration, by label and name. */
export function lostItems(expressway: Expressway, primary: Expressway): string[] {
  const settings = fields
    .filter(({ id }) => setting(expressway, id) !== setting(primary, id))
    .map(({ id, page, field }) => {
      const [here, there] = [setting(expressway, id), setting(primary, id)]
      return `${pageName(page.path)}: ${field.label} ${here || '(blank)'} becomes ${there || '(blank)'}`
    })
  const items = lists.flatMap((list) => {
    const kept = itemsOf(primary, list)
    return [...itemsOf(expressway, list)]
      .filter(([name, item]) => kept.get(name) !== item)
      .map(([name]) => `${pageName(list.path)}: ${list.itemName} ${name}`)
  })
  return [...settings, ...items]
}

/** The FindMe accounts of a machine; none where FindMe is not in use. */
export function findMeAccountsOf(expressway: Expressway) {
  return expressway.lists['findme-accounts'] ?? []
}
