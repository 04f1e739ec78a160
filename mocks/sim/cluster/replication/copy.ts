import type { FieldId } from '#contract/settings/catalogue'
import { copyOf } from '../../ground/copy-of'
import { logEvent } from '../../ground/logs/log'
import { expresswayOf, type Stage } from '../../ground/stage'
import type { Expressway, World } from '../../ground/world'
import { spreadDamage } from '../../machine/database/update'
import { noteSavedItems } from '../../machine/lists/saved-at'
import { nameOf } from '../../machine/network/read'
import { storeSettings } from '../../machine/pending-changes/update'
import { entryOf, setting } from '../../machine/settings/read'
import { listThing, replicatedLists } from '../../machine/sharing/things'
import { ACTIVE_RULES, copiesFail, differingFields, replicatedDifferences, sharesLists } from './read'

/**
 * Copies the primary's replicated settings to a peer, whole. Peer-specific settings are not touched (ADD-09).
 * The same thing changed on both since the last copy is a conflict that only ForceConfigUpdate mends (PSI-03).
 * Both machines are given as plain data, which is compared many times faster than a draft.
 */
export function copyFrom(stage: Stage, before: World, primary: Expressway, expressway: Expressway): void {
  if (expressway.replication.forcedAt !== null) {
    takeOver(stage, before, primary, expressway)
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
  takeOver(stage, before, primary, expressway)
}

/** Takes everything replicated from the primary, whatever stood here. */
function takeOver(stage: Stage, before: World, primary: Expressway, peer: Expressway): void {
  const expressway = expresswayOf(stage.world, peer.id)
  const { replication } = expressway
  const differing = differingFields(primary, peer)
  const things = sharesLists(before, primary, peer) ? differing : replicatedDifferences(primary, peer)
  storeSettings(expressway, Object.fromEntries(differing.map((id) => [id, setting(primary, id)])))
  expressway.revisions = revisionsAfter(peer, differing)
  for (const id of replicatedLists) {
    if (!things.includes(listThing(id)) && peer.lists[id]) continue
    const items = copyOf(primary.lists[id] ?? [])
    noteSavedItems(stage, expressway, peer.lists[id] ?? [], items)
    expressway.lists[id] = items
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

/** The revisions after a copy: one more for every field that has changed, on its page, and one for every list. */
function revisionsAfter({ revisions }: Expressway, differing: readonly FieldId[]): Record<string, number> {
  const after = { ...revisions }
  const pages = differing.map((id) => entryOf(id).page.id)
  for (const id of [...pages, ...replicatedLists]) after[id] = (after[id] ?? 0) + 1
  return after
}
