import type { CommandOf } from '../../ground/command'
import { logEvent } from '../../ground/logs/log'
import { refuse, refuseOrRecord } from '../../ground/refusals'
import { type Decision, expresswayOf, type Stage } from '../../ground/stage'
import type { Expressway, World } from '../../ground/world'
import { nameOf } from '../network/read'
import { membersOf } from '../peers/read'
import { noteUpgradeUnderLoad } from '../upgrade/update'
import { goDown } from './update'

/** Restarts, reboots or shuts down; calls that are up are lost and counted (CRE-M6). */
export function decideRestart(stage: Stage, command: CommandOf<'restart'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  if (expressway.power.state !== 'up') {
    return refuse('conflict', `${nameOf(expressway)} is not up.`, { guide: ['CRE-47'] })
  }
  const { calls, registrations } = stage.rules.power.load(stage.world, expressway)
  const starts = command.kind !== 'shutdown'
  const forbidden =
    overlap(stage.world, expressway) ??
    (starts ? stage.rules.power.forbidden(stage.world, expressway) : undefined)
  const no = refuseOrRecord(stage, forbidden)
  if (no) return no
  noteUpgradeUnderLoad(stage, expressway, calls)
  if (stage.world.run) stage.world.run.callsLost += calls
  logEvent(stage, expressway, {
    event: 'System restarting',
    detail: `${command.kind}; ${calls} call(s) and ${registrations} registration(s) dropped`,
    user: command.by,
    tone: 'warning',
  })
  const until = goDown(stage, expressway, command.kind)
  stage.events.push({
    type: 'restarting',
    expressway: expressway.id,
    kind: command.kind,
    startedAt: stage.world.now,
    until,
    dropped: calls + registrations,
    registrations,
  })
  return undefined
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
