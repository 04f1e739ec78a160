import { logEvent } from '../../ground/logs/log'
import { nextSerial, type Stage } from '../../ground/stage'
import { type Ban, BROWSER_ADDRESS, WEB_SERVICE } from '../../ground/state/protection'
import type { Expressway } from '../../ground/world'
import { isWatched, webLimits } from './read'

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

/** Takes a ban away, by hand or because its time is over. */
export function endBan(stage: Stage, expressway: Expressway, ended: Ban, user = ''): void {
  const { protection } = expressway
  protection.bans = protection.bans.filter((ban) => ban.id !== ended.id)
  logEvent(stage, expressway, { event: 'Address unblocked', detail: ended.address, user, tone: 'good' })
}
