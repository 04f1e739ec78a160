import { DEFAULT_ADMINISTRATOR } from '#contract/lists/administrator-accounts'
import { listDefinitions } from '#contract/lists/catalogue'
import { catalogueFields } from '#contract/settings/catalogue'
import { addDefaultLinks } from '../bandwidth/default-links'
import { designatedPrimary, isClustered, isPrimary, linked } from '../clustering/read'
import type { CommandOf } from '../command'
import { factoryItems } from '../lists/factory-items'
import { logEvent } from '../logs/log'
import { nameOf } from '../network/read'
import { refuse } from '../refusals'
import { takeOver } from '../replication/copy'
import { listThing } from '../replication/read'
import { setting } from '../settings/read'
import { markChanged } from '../settings/subordinate'
import { type Decision, expresswayOf, recordMistake, type Stage } from '../stage'
import type { Expressway } from '../world'

/** Replicated things that the reset leaves alone: the way to the machine, the accounts, H.323 mode. */
const keptByReset = new Set(['h323.mode', 'ip.ipProtocol', listThing('administrator-accounts')])

/**
 * Resets cluster-wide settings to their defaults (ADD-49). Addresses, names, DNS, NTP, keys, certificates and accounts
 * stay; H.323 mode stays On. The default links go, until DefaultLinksAdd or a copy brings them (ADD-50).
 */
export function decideReset(stage: Stage, command: CommandOf<'reset-to-defaults'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  if (isClustered(expressway)) {
    const text = `${nameOf(expressway)} is a member of a cluster. Its configuration is reset only before it joins.`
    const mistake = { id: 'ADD-M5', text, guide: ['ADD-49'], expressway: expressway.id }
    if (stage.world.profile === 'strict') return refuse('conflict', text, { guide: ['ADD-49'], mistake })
    recordMistake(stage, mistake)
  }
  for (const { id, field } of catalogueFields) {
    if (field.scope !== 'cluster' || keptByReset.has(id)) continue
    if (setting(expressway, id) !== field.default) markChanged(stage, expressway, id)
    delete expressway.settings[id]
  }
  for (const list of listDefinitions) {
    if (list.scope !== 'cluster' || keptByReset.has(listThing(list.id))) continue
    expressway.lists[list.id] = factoryItems(list, expressway.lists[list.id] ?? [])
    markChanged(stage, expressway, listThing(list.id))
  }
  bumpRevisions(expressway)
  logEvent(stage, expressway, {
    event: 'Configuration reset',
    detail: `Default values set, level ${command.level}`,
    user: command.by,
    tone: 'warning',
  })
  stage.events.push({
    type: 'done',
    expressway: expressway.id,
    action: command.type,
    changed: 1,
    message: `Default values of level ${command.level} set. The password of ${DEFAULT_ADMINISTRATOR} stays.`,
  })
  return undefined
}

/** Brings back the links between the built-in subzones and zones (ADD-50). */
export function decideAddDefaultLinks(stage: Stage, command: CommandOf<'add-default-links'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  addDefaultLinks(stage, expressway)
  logEvent(stage, expressway, { event: 'Default links added', detail: 'Default links', user: command.by })
  stage.events.push({
    type: 'done',
    expressway: expressway.id,
    action: command.type,
    changed: 1,
    message: 'The default links are in place.',
  })
  return undefined
}

/** Deletes this peer's configuration and takes the primary's; refused on the primary. */
export function decideForceConfigUpdate(stage: Stage, command: CommandOf<'force-config-update'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  if (!isClustered(expressway) || isPrimary(stage.world, expressway)) {
    return refuse(
      'conflict',
      isClustered(expressway)
        ? 'This is the primary: its configuration would be lost for the whole cluster. Run it on a subordinate.'
        : 'This system is not a member of a cluster.',
      { guide: ['PSI-03'] },
    )
  }
  const primary = designatedPrimary(stage.world, expressway)
  if (!primary || !linked(stage.world, expressway.id, primary.id)) {
    return refuse('conflict', 'The primary cannot be reached; there is no configuration to take.', {
      guide: ['PSI-03'],
    })
  }
  takeOver(stage, primary, expressway)
  stage.events.push({
    type: 'done',
    expressway: expressway.id,
    action: command.type,
    changed: 1,
    message: `The configuration of ${nameOf(primary)} was taken.`,
  })
  return undefined
}

function bumpRevisions(expressway: Expressway): void {
  for (const { page } of catalogueFields) {
    expressway.revisions[page.id] = (expressway.revisions[page.id] ?? 0) + 1
  }
}
