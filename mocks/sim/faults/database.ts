import type { Backup } from '#contract/wire/backup'
import { nameOf } from '../network/read'
import { refuse } from '../refusals'
import { type Decision, recordMistake, type Stage } from '../stage'
import type { Expressway, World } from '../world'
import { faultsThat } from './felt'
import type { Fault } from './state'
import { beginFault, endFault } from './update'

/** The fault that has broken the database of that Expressway, if one has (TRB-16). */
export function databaseFault(world: Pick<World, 'faults'>, expressway: Expressway): Fault | undefined {
  return faultsThat(world, 'breaks-database').find((fault) => fault.expressway === expressway.id)
}

/**
 * Why a backup is not restored on a failed database: only an earlier one of the same Expressway mends it (TRB-18).
 * Realistic lets that of another happen; it brings a second machine of that name, and mends nothing.
 */
export function mendingRefusal(stage: Stage, expressway: Expressway, backup: Backup): Decision {
  const fault = databaseFault(stage.world, expressway)
  if (!fault) return undefined
  const guide = ['TRB-18']
  if (backup.serialNumber !== expressway.serialNumber) {
    const text = `The backup was taken from ${backup.systemName}, serial number ${backup.serialNumber}: it would bring the address and the name of that system here. A failed database is mended with a backup of ${nameOf(expressway)} itself.`
    const mistake = { id: 'TRB-M7', text, guide, expressway: expressway.id }
    if (stage.world.profile === 'strict') return refuse('conflict', text, { guide, mistake })
    recordMistake(stage, mistake)
    return undefined
  }
  return backup.at < fault.at
    ? undefined
    : refuse(
        'conflict',
        'The backup was taken after the database had failed. Restore one that was taken before.',
        { guide },
      )
}

/** Who takes a whole configuration from a failed database takes what is broken in it as well (TRB-10). */
export function spreadDamage(stage: Stage, source: Expressway, expressway: Expressway): void {
  if (!databaseFault(stage.world, source) || databaseFault(stage.world, expressway)) return
  beginFault(stage, { kind: 'database-failure', expressway: expressway.id })
}

/** A restored backup of its own mends the database. */
export function mendDatabase(stage: Stage, expressway: Expressway, { serialNumber }: Backup): void {
  const fault = databaseFault(stage.world, expressway)
  if (fault && serialNumber === expressway.serialNumber) endFault(stage, fault)
}
