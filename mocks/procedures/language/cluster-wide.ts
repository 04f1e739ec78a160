import { listDefinitions } from '#contract/lists/catalogue'
import type { ListDefinition } from '#contract/lists/list'
import { catalogueFields, type FieldId } from '#contract/settings/catalogue'
import { replicatedDifferences } from '../../sim/cluster/index'
import { type Expressway, remembered } from '../../sim/ground/index'
import { setting, upgradingMember } from '../../sim/machine/index'
import type { Loss, Progress } from '../engine/progress'
import { named } from './cast'
import { markOf } from './marks'
import { pageName } from './page-name'
import { type Context, type Need, need } from './step'
import { copyHindrance } from './ways-out'

const fields = catalogueFields.filter(({ field }) => field.scope === 'cluster')
const lists = listDefinitions.filter((list) => list.scope === 'cluster')

/** The items of a list by name, each as one string to compare. */
function itemsOf(expressway: Expressway, list: ListDefinition): Map<string, string> {
  const items = expressway.lists[list.id] ?? []
  return new Map(items.map((item) => [String(item.values[list.nameKey] ?? ''), JSON.stringify(item.values)]))
}

/** `cfg`: everything that replicates, each thing as one string to compare, by its id. */
export const clusterWideOf = remembered(
  (expressway: Expressway): Record<string, string> =>
    Object.fromEntries([
      ...fields.map(({ id }) => [id, String(setting(expressway, id))]),
      ...lists.map((list) => [list.id, JSON.stringify(expressway.lists[list.id] ?? [])]),
    ]),
)

/** The items of a noted list, without id and place: what was lost and is entered again has others. */
function bareItems(noted: string): string {
  const items: unknown = JSON.parse(noted)
  const bare = (item: unknown) =>
    JSON.stringify(item, (key, value: unknown) => (key === 'id' ? undefined : value))
  return Array.isArray(items) ? items.map(bare).toSorted().join() : ''
}

/** True when a list that was noted before has the same items now. */
export const sameItems = (noted: string, now: string): boolean =>
  noted === now || bareItems(noted) === bareItems(now)

/** A field or list that is not as it was noted, the page that it is on, and what it is called. */
type Changed = { readonly id: string; readonly page: string; readonly name: string }

/** What replicates and is not as it was before the last restart of a machine. */
function changedSince({ beforeRestart }: Progress, expressway: Expressway): Changed[] {
  const noted = beforeRestart[expressway.id] ?? {}
  const now = clusterWideOf(expressway)
  const differs = (id: string, same: (one: string, other: string) => boolean) => {
    const [before, after] = [noted[id], now[id]]
    return before !== undefined && after !== undefined && !same(before, after)
  }
  return [
    ...fields
      .filter(({ id }) => differs(id, (one, other) => one === other))
      .map(({ id, page, field }) => ({ id, page: page.id, name: field.label })),
    ...lists
      .filter(({ id }) => differs(id, sameItems))
      .map(({ id, path }) => ({ id, page: id, name: pageName(path) })),
  ]
}

/** True when everything that replicates is as it was before the last restart of that machine. */
export const isUnchanged = ({ progress }: Pick<Context, 'progress'>, expressway: Expressway): boolean =>
  changedSince(progress, expressway).length === 0

/** Everything that replicates is as it was before the last restart; `before` says which that was (UPG-23). */
export function unchangedSince(context: Context, expressway: Expressway, before: string): Need {
  return nothingDiffers(context, expressway, before, changedSince(context.progress, expressway))
}

/**
 * Nothing that replicates was lost at the last restart of that machine (CRE-50). What the steps ask for by hand, and
 * somebody has saved since, is no loss: otherwise a late save could never be made good.
 */
export function keptByRestart(context: Context, expressway: Expressway, asked: readonly FieldId[]): Need {
  const { marks } = context.progress
  const savedSince = (page: string) =>
    (marks[markOf.save(expressway.id, page)] ?? 0) > (marks[markOf.restarting(expressway.id)] ?? 0)
  const lost = changedSince(context.progress, expressway).filter(
    ({ id, page }) => !(asked.some((field) => field === id) && savedSince(page)),
  )
  return nothingDiffers(context, expressway, 'the restart', lost)
}

function nothingDiffers(
  context: Context,
  expressway: Expressway,
  before: string,
  changed: readonly Changed[],
): Need {
  const what = changed.map(({ name }) => name).join(', ')
  return need(
    changed.length === 0,
    {
      missing: `The configuration of ${named(context, expressway)} differs from what it was before ${before}: ${what}. Set it back and save.`,
      met: `The configuration of ${named(context, expressway)} is as before ${before}.`,
    },
    expressway,
  )
}

/** `cfg`: everything that replicates is the same here and on the primary. */
export function sameConfiguration(context: Context, expressway: Expressway, primary: Expressway): Need {
  return need(
    replicatedDifferences(primary, expressway).length === 0,
    {
      missing:
        copyHindrance(context, expressway) ??
        `The configuration of ${named(context, expressway)} is not that of ${named(context, primary)}: wait for the next copy.`,
      met: `The configuration of ${named(context, expressway)} is that of ${named(context, primary)}.`,
    },
    expressway,
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
function lostItems(expressway: Expressway, primary: Expressway): string[] {
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

/** What each of these peers loses to the primary that it joins. */
export function lossesTo(primary: Expressway, peers: readonly Expressway[]): readonly Loss[] {
  return peers.map((peer) => ({ expressway: peer.id, items: lostItems(peer, primary) }))
}

/** The FindMe accounts of a machine; none where FindMe is not in use. */
export function findMeAccountsOf(expressway: Expressway) {
  return expressway.lists['findme-accounts'] ?? []
}
