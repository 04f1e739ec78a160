import type { Restarting } from '#contract/wire/actions'
import {
  DISK_CHECK_AFTER_MS,
  DISK_CHECK_EVERY_RESTARTS,
  POWER_MS,
  type PowerState,
} from '../../ground/state/power'
import type { Expressway } from '../../ground/world'
import { addressOf, savedAddressOf } from '../network/read'

/** True when the restart that begins now has to check the file system (UPG-18). */
export function isDiskCheckDue({ restarts, diskCheck }: PowerState, now: number): boolean {
  return (
    restarts + 1 - diskCheck.lastRestart >= DISK_CHECK_EVERY_RESTARTS ||
    now - diskCheck.lastAt >= DISK_CHECK_AFTER_MS
  )
}

/** What the console is told of a restart under way: it does not reckon with the check of the disk (UPG-17). */
export function restartingAnswer(expressway: Expressway): Restarting {
  const { power } = expressway
  const { running } = power.diskCheck
  const until = power.until ?? power.since
  const saved = savedAddressOf(expressway)
  return {
    startedAt: power.since,
    until: running ? until - POWER_MS.diskCheck : until,
    diskCheck: running,
    movesTo: saved === addressOf(expressway) ? null : saved,
  }
}
