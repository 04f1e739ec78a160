import { listDefinitions } from '#contract/lists/catalogue'
import { catalogueFields } from '#contract/settings/catalogue'
import type { Stage } from '../../ground/stage'
import { noRules } from '../../ground/state/firewall'
import type { Expressway } from '../../ground/world'
import { factoryItems } from '../lists/factory-items'
import { setting } from '../settings/read'
import { listThing } from '../sharing/things'
import { markChanged } from '../sharing/update'

/** Replicated things that a reset leaves alone: the way to the machine, the accounts, H.323 mode. */
const kept = new Set(['h323.mode', 'ip.ipProtocol', listThing('administrator-accounts')])

/** Deletes what a cluster shares: settings go back to their defaults, lists to what every system has, links go. */
export function deleteShared(stage: Stage, expressway: Expressway): void {
  for (const { id, field } of catalogueFields) {
    if (field.scope !== 'cluster' || kept.has(id)) continue
    if (setting(expressway, id) !== field.default) markChanged(stage, expressway, id)
    delete expressway.settings[id]
  }
  for (const list of listDefinitions) {
    if (list.scope !== 'cluster' || kept.has(listThing(list.id))) continue
    expressway.lists[list.id] = factoryItems(list, expressway.lists[list.id] ?? [])
    markChanged(stage, expressway, listThing(list.id))
  }
  expressway.firewall = noRules()
  for (const { page } of catalogueFields) {
    expressway.revisions[page.id] = (expressway.revisions[page.id] ?? 0) + 1
  }
}
