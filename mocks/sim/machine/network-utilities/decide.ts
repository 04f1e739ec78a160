import type { CommandOf } from '../../ground/command'
import { type Decision, expresswayOf, type Stage } from '../../ground/stage'
import { lookUpDns } from './dns-lookup'

/**
 * Asks DNS as Maintenance > Tools does (SRV-20). A lookup is a question and leaves the machine as it is; the event lets
 * a lesson know whose records were shown, and where. Without an answer nothing was shown.
 */
export function decideLookUp(stage: Stage, command: CommandOf<'look-up'>): Decision {
  const { world } = stage
  const answer = lookUpDns(world, expresswayOf(world, command.expressway), command.question)
  const names = [...new Set(answer.rows.map((row) => row.name))]
  if (names.length > 0)
    stage.events.push({ type: 'looked-up', expressway: command.expressway, names, answer })
  return undefined
}
