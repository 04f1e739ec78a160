import type { CommandOf } from '../../ground/command'
import { logEvent } from '../../ground/logs/log'
import { type Decision, expresswayOf, type Stage, snapshotOf } from '../../ground/stage'
import { queryDns } from './query'

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

/** Empties the DNS cache. The lab's machines keep none, so that nothing but the log changes. */
export function decideFlushDnsCache(stage: Stage, command: CommandOf<'flush-dns-cache'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  logEvent(stage, expressway, { event: 'DNS cache flushed', detail: 'DNS cache', user: command.by })
  stage.events.push({
    type: 'done',
    expressway: expressway.id,
    action: command.type,
    changed: 1,
    message: 'The DNS cache was flushed.',
  })
  return undefined
}
