import { DEFAULT_ADMINISTRATOR } from '#contract/lists/users/administrator-accounts'
import type { CommandOf } from '../../ground/command'
import { logEvent } from '../../ground/logs/log'
import { refuse, refuseOrRecord } from '../../ground/refusals'
import { type Decision, expresswayOf, type Stage } from '../../ground/stage'
import type { Expressway } from '../../ground/world'
import { nameOf } from '../network/read'
import { isClustered } from '../peers/read'
import { addDefaultLinks } from './default-links'
import { deleteShared } from './delete-shared'

/**
 * Resets cluster-wide settings to their defaults (ADD-49). Addresses, names, DNS, NTP, keys, certificates and accounts
 * stay; H.323 mode stays On. The default links go, until DefaultLinksAdd or a copy brings them (ADD-50).
 */
export function decideReset(stage: Stage, command: CommandOf<'reset-to-defaults'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const no = refuseOrRecord(stage, resetOfMember(expressway))
  if (no) return no
  deleteShared(stage, expressway)
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

/** What is wrong with a reset of a member of a cluster. */
function resetOfMember(expressway: Expressway): Decision {
  if (!isClustered(expressway)) return undefined
  const text = `${nameOf(expressway)} is a member of a cluster. Its configuration is reset only before it joins.`
  const mistake = { id: 'ADD-M5', text, guide: ['ADD-49'], expressway: expressway.id }
  return refuse('conflict', text, { guide: ['ADD-49'], mistake })
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
