import type { Backup } from '#contract/wire/backup'
import type { Stage } from '../../ground/stage'
import type { Expressway } from '../../ground/world'
import { beginFault, endFault } from '../faults/update'
import { databaseFault } from './read'

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
