import { catalogueField } from '#contract/settings/catalogue'
import { present } from '../../ground/assert'
import { copyOf } from '../../ground/copy-of'
import { logEvent } from '../../ground/logs/log'
import { expresswayOf, type Stage } from '../../ground/stage'
import type { Expressway } from '../../ground/world'
import { spreadDamage } from '../../machine/database/failure'
import { noteSavedItems } from '../../machine/lists/saved-at'
import { nameOf } from '../../machine/network/read'
import { storeSettings } from '../../machine/pending-changes/store'
import { setting } from '../../machine/settings/read'
import { listThing, replicatedFields, replicatedLists } from '../../machine/sharing/things'
import { ACTIVE_RULES, copiesFail, replicatedDifferences } from './read'

/**
 * Copies the primary's replicated settings to a peer, whole. Peer-specific settings are not touched (ADD-09).
 * The same thing changed on both since the last copy is a conflict that only ForceConfigUpdate mends (PSI-03).
 * Both machines are given as plain data, which is compared many times faster than a draft.
 */
export function copyFrom(stage: Stage, primary: Expressway, expressway: Expressway): void {
  if (expressway.replication.forcedAt !== null) {
    takeOver(stage, primary, expressway)
    spreadDamage(stage, primary, expressway)
    return
  }
  const { replication } = expresswayOf(stage.world, expressway.id)
  if (copiesFail(stage.world, expressway)) {
    replication.failedAt = stage.world.now
    return
  }
  const clash = clashing(primary, expressway)
  if (expressway.replication.firstCopyTaken && clash !== undefined) {
    replication.conflict = `${clash} was changed here and on the primary between two copies.`
    return
  }
  takeOver(stage, primary, expressway)
}

/** Takes everything replicated from the primary, whatever stood here. */
function takeOver(stage: Stage, primary: Expressway, peer: Expressway): void {
  const expressway = expresswayOf(stage.world, peer.id)
  const { replication } = expressway
  const things = replicatedDifferences(primary, peer)
  copySettings(primary, peer, expressway)
  for (const id of replicatedLists) {
    if (things.includes(listThing(id)) || !peer.lists[id]) {
      const items = copyOf(primary.lists[id] ?? [])
      noteSavedItems(stage, expressway, peer.lists[id] ?? [], items)
      expressway.lists[id] = items
    }
    expressway.revisions[id] = (expressway.revisions[id] ?? 0) + 1
  }
  if (things.includes(ACTIVE_RULES)) expressway.firewall.accepted = copyOf(primary.firewall.accepted)
  replication.changedAt = {}
  replication.conflict = null
  replication.failedAt = null
  replication.forcedAt = null
  replication.firstCopyTaken = true
  replication.lastCopyAt = stage.world.now
  expresswayOf(stage.world, primary.id).replication.lastCopyAt = stage.world.now
  stage.events.push({ type: 'copied', expressway: expressway.id, from: primary.id, things: things.length })
  logEvent(stage, expressway, {
    event: 'Configuration replicated',
    detail: `${things.length} item(s) taken from ${nameOf(primary)}`,
  })
}

function clashing(primary: Expressway, expressway: Expressway): string | undefined {
  const since = expressway.replication.lastCopyAt ?? 0
  return Object.keys(expressway.replication.changedAt).find(
    (id) => (primary.replication.changedAt[id] ?? 0) > since,
  )
}

/** Takes the primary's values at once, so that fields that belong together change together. */
function copySettings(primary: Expressway, peer: Expressway, expressway: Expressway): void {
  const differing = replicatedFields.filter((id) => setting(peer, id) !== setting(primary, id))
  storeSettings(expressway, Object.fromEntries(differing.map((id) => [id, setting(primary, id)])))
  for (const id of differing) {
    const { page } = present(catalogueField(id), `${id} is not in the settings catalogue`)
    expressway.revisions[page.id] = (expressway.revisions[page.id] ?? 0) + 1
  }
}
