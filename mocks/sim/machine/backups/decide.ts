import { listDefinition } from '#contract/lists/catalogue'
import { catalogueField } from '#contract/settings/catalogue'
import { problemWith } from '#contract/settings/validate'
import { type Backup, readBackup } from '#contract/wire/backup'
import type { CommandOf } from '../../ground/command'
import { copyOf } from '../../ground/copy-of'
import { logEvent } from '../../ground/logs/log'
import { refuse, refuseOrRecord } from '../../ground/refusals'
import { type Decision, expresswayOf, type Stage } from '../../ground/stage'
import { keptAtMost } from '../../ground/state/bounds'
import { foreignBackup, lateBackup } from '../database/read'
import { mendDatabase } from '../database/update'
import { workingRules } from '../firewall/read'
import { newItem } from '../lists/factory-items'
import { isClustered } from '../peers/read'
import { goDown } from '../power/update'
import { hasPeers } from '../settings/read'
import { replaceSettings } from '../settings/update'
import { backupFileName, backupOf } from './backup'
import { badList } from './bad-list'

/** Takes a backup. The file travels in the event; the machine only remembers that it was taken (CRE-15). */
export function decideCreateBackup(stage: Stage, command: CommandOf<'create-backup'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const at = stage.world.now
  const fileName = backupFileName(expressway, at, command.encrypted)
  expressway.backups.unshift({ fileName, at, version: expressway.version })
  expressway.backups.splice(keptAtMost.files)
  logEvent(stage, expressway, {
    event: 'System backup created',
    detail: fileName,
    user: command.by,
    tone: 'good',
  })
  stage.events.push({
    type: 'backup-created',
    expressway: expressway.id,
    fileName,
    backup: backupOf(expressway, at),
  })
  return undefined
}

/** A value of the file that this system would refuse on its page. */
function badValue(backup: Backup): string | undefined {
  const setting = Object.entries(backup.settings).find(([id, value]) => {
    const known = catalogueField(id)
    return !known || problemWith(known.field, value) !== undefined
  })?.[0]
  return setting ?? badList(backup.lists)
}

/** The lists of a file. One that was taken before a field existed holds nothing for it, and means what a new item has. */
function completeLists(lists: Backup['lists']): Backup['lists'] {
  return Object.fromEntries(
    Object.entries(lists).map(([name, items]) => {
      const list = listDefinition(name)
      return [name, list ? items.map(({ id, values }) => newItem(list, id, values)) : items]
    }),
  )
}

/** Puts a backup back and restarts. Refused, with nothing changed, unless file, version and state fit. */
export function decideRestoreBackup(stage: Stage, command: CommandOf<'restore-backup'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const file = readBackup(command.backup)
  if (!file)
    return refuse('invalid', 'The file is not a system backup, or it is damaged. Nothing was changed.')
  const backup = { ...file, lists: completeLists(file.lists) }
  if (backup.version !== expressway.version) {
    return refuse(
      'conflict',
      `The backup is of version ${backup.version}; this system runs ${expressway.version}. A backup restores on its own version only.`,
      { guide: ['UPG-12'] },
    )
  }
  if (isClustered(expressway) || hasPeers(expressway)) {
    return refuse(
      'conflict',
      'This system is part of a cluster. Remove it from the cluster before you restore.',
      {
        guide: ['REP-10'],
      },
    )
  }
  const bad = badValue(backup)
  if (bad)
    return refuse(
      'invalid',
      `The file holds a value for ${bad} that this system cannot have. Nothing was changed.`,
    )
  const no =
    refuseOrRecord(stage, foreignBackup(stage.world, expressway, backup)) ??
    lateBackup(stage.world, expressway, backup)
  if (no) return no
  replaceSettings(expressway, { ...backup.settings })
  expressway.lists = { ...expressway.lists, ...copyOf(backup.lists) }
  expressway.firewall = { ...expressway.firewall, accepted: copyOf(workingRules(expressway)), trial: null }
  logEvent(stage, expressway, {
    event: 'System backup restored',
    detail: `${backup.systemName}, ${backup.serialNumber}`,
    user: command.by,
    tone: 'warning',
  })
  mendDatabase(stage, expressway, backup)
  const until = goDown(stage, expressway, 'restart')
  stage.events.push({
    type: 'restarting',
    expressway: expressway.id,
    kind: 'restart',
    startedAt: stage.world.now,
    until,
  })
  return undefined
}
