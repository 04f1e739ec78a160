import type { Backup } from '#contract/wire/backup'
import type { Refusal } from '../event'
import { nameOf } from '../network/read'
import { refuse } from '../refusals'
import type { Stage } from '../stage'
import type { Expressway, World } from '../world'
import type { Fault } from './state'

/** The fault that has broken the database of that Expressway, if one has (TRB-16). */
export function databaseFault({ faults }: Pick<World, 'faults'>, expressway: Expressway): Fault | undefined {
  return faults.find((fault) => fault.kind === 'database-failure' && fault.expressway === expressway.id)
}

/** Why a backup would not mend a failed database: only an earlier one of the same Expressway does (TRB-18). */
export function mendingRefusal(world: World, expressway: Expressway, backup: Backup): Refusal | undefined {
  const fault = databaseFault(world, expressway)
  if (!fault) return undefined
  const no = (detail: string) => refuse('conflict', detail, { guide: ['TRB-18'] }).refusal
  if (backup.serialNumber !== expressway.serialNumber) {
    return no(
      `The backup was taken from ${backup.systemName}, serial number ${backup.serialNumber}. A failed database is mended with a backup of ${nameOf(expressway)} itself.`,
    )
  }
  if (backup.at >= fault.at) {
    return no('The backup was taken after the database had failed. Restore one that was taken before.')
  }
  return undefined
}

/** A restored backup mends the database. */
export function mendDatabase(stage: Stage, expressway: Expressway): void {
  const fault = databaseFault(stage.world, expressway)
  if (!fault) return
  stage.world.faults = stage.world.faults.filter(({ id }) => id !== fault.id)
  stage.events.push({ type: 'fault-removed', id: fault.id, notes: [] })
}
