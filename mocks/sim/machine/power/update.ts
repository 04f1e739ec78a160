import { logEvent } from '../../ground/logs/log'
import { recordMistake, type Stage } from '../../ground/stage'
import { POWER_MS, type PowerState } from '../../ground/state/power'
import type { Expressway } from '../../ground/world'
import { presentLoaded } from '../certificates/update'
import { startFirewall } from '../firewall/update'
import { nameOf } from '../network/read'
import { comeIntoForce } from '../pending-changes/update'
import { startSoftware } from '../upgrade/update'
import { isDiskCheckDue } from './read'

type GoingDown = 'restart' | 'reboot' | 'shutdown' | 'start' | 'factory-reset'

/** Takes a machine down. Sessions, calls and registrations end; alarms are raised anew when it is back. */
export function goDown(stage: Stage, expressway: Expressway, kind: GoingDown): number {
  const { now } = stage.world
  const { power } = expressway
  const { phase = 'done' } = expressway.factoryReset ?? {}
  const isReset = phase !== 'done'
  const running = kind !== 'shutdown' && !isReset && isDiskCheckDue(power, now)
  // A factory reset that lost its power begins again.
  const againMs = kind === 'start' && phase === 'clearing' ? POWER_MS['factory-reset'] : 0
  const until = now + POWER_MS[kind] + againMs + (running ? POWER_MS.diskCheck : 0)
  dropTraffic(stage, expressway)
  const onTheWay = kind === 'shutdown' ? 'shutting-down' : 'restarting'
  const state = isReset ? 'resetting' : onTheWay
  const diskCheck = { ...power.diskCheck, running }
  expressway.power = { ...power, state, until, since: now, kind, diskCheck }
  return until
}

/** Power fails, or a shutdown has ended. */
export function goOff(stage: Stage, expressway: Expressway, kind: PowerState['kind']): void {
  noteInterruptedCheck(stage, expressway)
  dropTraffic(stage, expressway)
  const diskCheck = { ...expressway.power.diskCheck, running: false }
  expressway.power = {
    ...expressway.power,
    state: 'off',
    until: null,
    since: stage.world.now,
    kind,
    diskCheck,
  }
  stage.events.push({ type: 'went-off', expressway: expressway.id })
}

/** A check of the disk that loses power begins again: the outage becomes longer (UPG-M5). */
function noteInterruptedCheck(stage: Stage, expressway: Expressway): void {
  if (!expressway.power.diskCheck.running) return
  recordMistake(stage, {
    id: 'UPG-M5',
    text: `${nameOf(expressway)} lost its power while it checked its disk: the check begins again with the next start.`,
    guide: ['UPG-17', 'UPG-18'],
    expressway: expressway.id,
  })
}

function dropTraffic(stage: Stage, expressway: Expressway): void {
  for (const drop of stage.rules.power.goingDown) drop(stage, expressway)
}

/**
 * Brings a machine up: what was saved comes into force, and with it standalone or clustered (CRE-48, RML-12).
 * Every restart ends maintenance mode (CRE-55, R-05).
 */
export function comeUp(stage: Stage, expressway: Expressway): void {
  const { power } = expressway
  const restarts = power.restarts + 1
  const checked = { running: false, lastAt: stage.world.now, lastRestart: restarts }
  const diskCheck = power.diskCheck.running ? checked : power.diskCheck
  startSoftware(stage, expressway)
  expressway.power = { ...power, state: 'up', until: null, since: stage.world.now, restarts, diskCheck }
  startFirewall(stage, expressway)
  comeIntoForce(expressway, power.kind === 'restart' ? 'restart' : 'reboot')
  presentLoaded(expressway)
  expressway.settings['maintenance-mode.mode'] = 'Off'
  for (const follow of stage.rules.power.comingUp) follow(stage, expressway)
  const { running } = expressway.clustering
  logEvent(stage, expressway, { event: 'System started', detail: `Running ${running}`, tone: 'good' })
  stage.events.push({ type: 'back-up', expressway: expressway.id })
}
