import type { CommandOf } from '../../ground/command'
import { type Decision, expresswayOf, type Stage, snapshotOf } from '../../ground/stage'
import { queryDns } from './dns-lookup'

/**
 * Asks DNS as Maintenance > Tools does (SRV-20). A lookup is a question and leaves the machine as it is; the event lets
 * a lesson know whose records were shown, and where. Without an answer nothing was shown.
 */
export function decideLookUp(stage: Stage, command: CommandOf<'look-up'>): Decision {
  const world = snapshotOf(stage)
  const { rows } = queryDns(world, expresswayOf(world, command.expressway), command.question)
  const names = [...new Set(rows.map((row) => row.name))]
  if (names.length > 0) stage.events.push({ type: 'looked-up', expressway: command.expressway, names })
  return undefined
}
