import type { Restarting } from '#contract/wire/actions'
import { refuse } from '../../ground/refusals'
import type { Decision } from '../../ground/stage'
import {
  DISK_CHECK_AFTER_MS,
  DISK_CHECK_EVERY_RESTARTS,
  POWER_MS,
  type PowerState,
} from '../../ground/state/power'
import type { Expressway, World } from '../../ground/world'
import { addressOf, nameOf, savedAddressOf } from '../network/read'
import { membersOf } from '../peers/read'

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

/** No peer of a cluster goes down by command while another is down, whatever brought that one down (ADD-28, R-38). */
export function overlap(world: World, expressway: Expressway): Decision {
  const down = membersOf(world, expressway).filter(
    (peer) => peer.id !== expressway.id && peer.power.state !== 'up',
  )
  if (down.length === 0) return undefined
  const names = down.map(nameOf).join(', ')
  const guide = ['ADD-28']
  const isBackByItself = down.every(({ power }) => power.state === 'restarting')
  return refuse(
    'conflict',
    isBackByItself
      ? `${names} is not back yet. Peers are restarted one at a time: wait until its web interface answers.`
      : `Down now: ${names}. One peer at a time: power it on, or take it off the lists, before another goes down.`,
    {
      guide,
      mistake: {
        id: 'ADD-M12',
        text: `${nameOf(expressway)} was to go down while ${names} was down: ${down.length + 1} peers down at once.`,
        guide,
        expressway: expressway.id,
      },
      wasLetThrough: true,
    },
  )
}
