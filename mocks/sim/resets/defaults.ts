import { catalogueFields } from '#contract/settings/catalogue'
import { listThing, replicatedLists } from '../replication/read'
import { markChanged } from '../settings/subordinate'
import type { Stage } from '../stage'
import type { Expressway } from '../world'

/** A zone that every system has and cannot lose. */
export const DEFAULT_ZONE = 'DefaultZone'

/** Replicated things that a reset leaves alone: the way to the machine, the accounts, H.323 mode. */
const kept = new Set(['h323.mode', 'ip.ipProtocol', listThing('administrator-accounts')])

/** Deletes what a cluster shares: settings go back to their defaults, lists to what every system has, links go. */
export function deleteShared(stage: Stage, expressway: Expressway): void {
  for (const { id, field } of catalogueFields) {
    if (field.scope !== 'cluster' || kept.has(id)) continue
    if (expressway.settings[id] !== field.default) markChanged(stage, expressway, id)
    expressway.settings[id] = field.default
  }
  for (const list of replicatedLists) {
    if (kept.has(listThing(list))) continue
    const items = expressway.lists[list] ?? []
    expressway.lists[list] = items.filter((item) => item.values['name'] === DEFAULT_ZONE)
    markChanged(stage, expressway, listThing(list))
  }
  expressway.defaultLinks = false
  for (const { page } of catalogueFields) {
    expressway.revisions[page.id] = (expressway.revisions[page.id] ?? 0) + 1
  }
}
