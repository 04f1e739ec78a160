import type { MediaSessions } from '#contract/wire/lab'
import type { Expressway, World } from '../../ground/world'
import { platforms } from '../../machine/licences/platforms'
import { nameOf } from '../../machine/network/read'
import { textSetting } from '../../machine/settings/read'
import { callsOf } from '../calls/read'
import { poolOf } from '../licence-pool/read'

/** What a machine can carry, carries, and has left: the measure of its resource usage (NEI-06). */
export function mediaSessionsOf(world: World, expressway: Expressway): MediaSessions {
  const maximum = platforms[expressway.platform].callsMax
  const inUse = callsOf(world, expressway).length
  return { maximum, inUse, available: Math.max(0, maximum - inUse) }
}

/** True while new calls are turned away, so that the machine can be taken out of service (CRE-31). */
export function inMaintenanceMode(expressway: Expressway): boolean {
  return textSetting(expressway, 'maintenance-mode.mode') === 'On'
}

/** Why a new call is refused here, or nothing (CRE-54, INT-12). */
export function refusedCall(world: World, expressway: Expressway): string | undefined {
  if (expressway.power.state !== 'up') return `${nameOf(expressway)} does not answer.`
  if (inMaintenanceMode(expressway)) {
    return `${nameOf(expressway)} is in maintenance mode and takes no new calls.`
  }
  if (mediaSessionsOf(world, expressway).available === 0) {
    return `${nameOf(expressway)} has reached its platform capacity.`
  }
  const pool = poolOf(world, expressway).find((entry) => entry.type === 'Rich media sessions')
  if (pool && pool.inUse >= pool.capacity) {
    return 'The cluster has reached its capacity, which is that of its four strongest peers.'
  }
  if (!pool || pool.inUse >= pool.total) return 'No rich media session licence is free in the cluster.'
  return undefined
}
