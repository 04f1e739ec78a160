import type { Backup } from '#contract/wire/backup'
import { refuse } from '../../ground/refusals'
import { type Decision, nextSerial, recordMistake, type Stage } from '../../ground/stage'
import type { Fault } from '../../ground/state/faults'
import type { Expressway, World } from '../../ground/world'
import { nameOf } from '../network/read'

/** The fault that has broken the database of that Expressway, if one has (TRB-16). */
export function databaseFault({ faults }: Pick<World, 'faults'>, expressway: Expressway): Fault | undefined {
  return faults.find((fault) => fault.kind === 'database-failure' && fault.expressway === expressway.id)
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
  const id = `fault-${nextSerial(stage)}`
  stage.world.faults.push({ kind: 'database-failure', expressway: expressway.id, id, at: stage.world.now })
  stage.events.push({ type: 'fault-added', id })
}

/** A restored backup of its own mends the database. */
export function mendDatabase(stage: Stage, expressway: Expressway, { serialNumber }: Backup): void {
  const fault = databaseFault(stage.world, expressway)
  if (!fault || serialNumber !== expressway.serialNumber) return
  stage.world.faults = stage.world.faults.filter(({ id }) => id !== fault.id)
  stage.events.push({ type: 'fault-removed', id: fault.id, notes: [] })
}
