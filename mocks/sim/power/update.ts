import { logEvent } from '../logs/log'
import { hasPeers } from '../settings/read'
import type { Stage } from '../stage'
import type { Expressway } from '../world'
import { type PowerState, REBOOT_MS, RESTART_MS, SHUTDOWN_MS } from './state'

const durations = { restart: RESTART_MS, reboot: REBOOT_MS, shutdown: SHUTDOWN_MS, start: REBOOT_MS } as const

/** Takes a machine down. Sessions, calls and registrations end; alarms are raised anew when it is back. */
export function goDown(stage: Stage, expressway: Expressway, kind: keyof typeof durations): number {
  const { now } = stage.world
  const until = now + durations[kind]
  dropTraffic(stage, expressway)
  const state = kind === 'shutdown' ? 'shutting-down' : 'restarting'
  expressway.power = { ...expressway.power, state, until, since: now, kind }
  return until
}

/** Power fails, or a shutdown has ended. */
export function goOff(stage: Stage, expressway: Expressway, kind: PowerState['kind']): void {
  dropTraffic(stage, expressway)
  expressway.power = { ...expressway.power, state: 'off', until: null, since: stage.world.now, kind }
  stage.events.push({ type: 'went-off', expressway: expressway.id })
}

function dropTraffic(stage: Stage, expressway: Expressway): void {
  expressway.sessions = []
  expressway.alarms = []
  expressway.calls.placed = []
  expressway.calls.droppedBefore = stage.world.now
}

/**
 * Brings a machine up: what was saved comes into force, and with it standalone or clustered (CRE-48, RML-12).
 * Every restart ends maintenance mode (CRE-55, R-05).
 */
export function comeUp(stage: Stage, expressway: Expressway): void {
  const { clustering } = expressway
  expressway.power = {
    ...expressway.power,
    state: 'up',
    until: null,
    since: stage.world.now,
    restarts: expressway.power.restarts + 1,
  }
  expressway.awaitingRestart = {}
  expressway.restartReasons = []
  expressway.settings['maintenance-mode.mode'] = 'Off'
  const running = hasPeers(expressway) ? 'clustered' : 'standalone'
  if (running !== clustering.running) {
    clustering.running = running
    clustering.joinedAt = null
    clustering.joining = []
    expressway.replication = { lastCopyAt: null, firstCopyTaken: false, changedAt: {}, conflict: null }
  }
  logEvent(stage, expressway, { event: 'System started', detail: `Running ${running}`, tone: 'good' })
  stage.events.push({ type: 'back-up', expressway: expressway.id })
}
