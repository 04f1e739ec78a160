import type { Backup } from '#contract/wire/backup'
import { faultsThat } from '../../ground/faults/felt'
import { refuse } from '../../ground/refusals'
import type { Decision } from '../../ground/stage'
import type { Fault } from '../../ground/state/faults'
import type { Expressway, World } from '../../ground/world'
import { nameOf } from '../network/read'

const databaseFailures = faultsThat('breaks-database')
declare module '../../ground/faults/felt' {
  interface Askers {
    'breaks-database': typeof databaseFailures
  }
}

/** The fault that has broken the database of that Expressway, if one has (TRB-16). */
export function databaseFault(world: Pick<World, 'faults'>, expressway: Expressway): Fault | undefined {
  return databaseFailures.in(world).find((fault) => fault.expressway === expressway.id)
}

/**
 * What is wrong with a backup of another Expressway on a failed database, which only its own mends (TRB-18). Where it is
 * let through it brings a second machine of that name, and mends nothing.
 */
export function foreignBackup(world: World, expressway: Expressway, backup: Backup): Decision {
  if (!databaseFault(world, expressway) || backup.serialNumber === expressway.serialNumber) return undefined
  const guide = ['TRB-18']
  const text = `The backup was taken from ${backup.systemName}, serial number ${backup.serialNumber}: it would bring the address and the name of that system here. A failed database is mended with a backup of ${nameOf(expressway)} itself.`
  const mistake = { id: 'TRB-M7', text, guide, expressway: expressway.id }
  return refuse('conflict', text, { guide, mistake })
}

/** Why its own backup is not restored on a failed database: it was taken too late. */
export function lateBackup(world: World, expressway: Expressway, backup: Backup): Decision {
  const fault = databaseFault(world, expressway)
  if (!fault || backup.serialNumber !== expressway.serialNumber || backup.at < fault.at) return undefined
  const text = 'The backup was taken after the database had failed. Restore one that was taken before.'
  return refuse('conflict', text, { guide: ['TRB-18'] })
}
