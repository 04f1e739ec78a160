import type { CommandOf } from '../../ground/command'
import { logEvent } from '../../ground/logs/log'
import { type Decision, expresswayOf, nextSerial, type Stage, snapshotOf } from '../../ground/stage'
import { type Ban, BROWSER_ADDRESS, WEB_SERVICE } from '../../ground/state/protection'
import type { Expressway } from '../../ground/world'
import { contactsOf } from '../peers/read'
import { banRowId, isWatched, webLimits } from './read'

/** Counts a failed web sign-in; gives the ban that it ends in, if it does (PSI-26). */
export function countFailure(stage: Stage, expressway: Expressway): Ban | undefined {
  if (!isWatched(expressway)) return undefined
  const { failuresMax, windowMs, banMs } = webLimits(expressway)
  const { now } = stage.world
  const { protection } = expressway
  protection.failures = [...protection.failures.filter((at) => at > now - windowMs), now]
  if (protection.failures.length < failuresMax) return undefined
  const ban = {
    id: `ban-${nextSerial(stage)}`,
    address: BROWSER_ADDRESS,
    service: WEB_SERVICE,
    since: now,
    until: now + banMs,
  }
  protection.failures = []
  protection.bans.push(ban)
  logEvent(stage, expressway, {
    event: 'Address blocked',
    detail: `${ban.address}: ${ban.service}, ${failuresMax} failures`,
    tone: 'bad',
  })
  return ban
}

/** Ends bans, here or on the peers in contact. */
export function decideUnblock(stage: Stage, command: CommandOf<'unblock-addresses'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  let changed = 0
  for (const { id } of [expressway, ...contactsOf(snapshotOf(stage), expressway)]) {
    const machine = expresswayOf(stage.world, id)
    const ended = machine.protection.bans.filter((ban) => command.ids.includes(banRowId(machine, ban)))
    for (const ban of ended) endBan(stage, machine, ban, command.by)
    changed += ended.length
  }
  const message = changed === 1 ? '1 address unblocked' : `${changed} addresses unblocked`
  stage.events.push({ type: 'done', expressway: expressway.id, action: command.type, changed, message })
  return undefined
}

/** Takes a ban away, by hand or because its time is over. */
export function endBan(stage: Stage, expressway: Expressway, ended: Ban, user = ''): void {
  const { protection } = expressway
  protection.bans = protection.bans.filter((ban) => ban.id !== ended.id)
  logEvent(stage, expressway, { event: 'Address unblocked', detail: ended.address, user, tone: 'good' })
}
