import type { CommandOf } from '../../ground/command'
import { done } from '../../ground/done'
import { logEvent } from '../../ground/logs/log'
import { type Decision, expresswayOf, type Stage } from '../../ground/stage'

/** Empties the DNS cache. The lab's machines keep none, so that nothing but the log changes. */
export function decideFlushDnsCache(stage: Stage, command: CommandOf<'flush-dns-cache'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  logEvent(stage, expressway, { event: 'DNS cache flushed', detail: 'DNS cache', user: command.by })
  return done(stage, command, 'The DNS cache was flushed.')
}
