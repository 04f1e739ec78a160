import { peersInService } from '../clustering/read'
import type { CommandOf } from '../command'
import { capacityOf } from '../licences/capacity'
import { platforms } from '../licences/platforms'
import { poolOf } from '../licences/read'
import { logEvent } from '../logs/log'
import { nameOf } from '../network/read'
import { textSetting } from '../settings/read'
import { type Decision, expresswayOf, nextSerial, type Stage } from '../stage'
import type { Expressway, World } from '../world'
import { callsOf } from './read'

/** A call that the lab places lasts this long unless somebody ends it. */
const PLACED_CALL_MS = 1_800_000

/** Ends exactly the chosen calls; none chosen, none ended (CRE-33). */
export function decideDisconnect(stage: Stage, command: CommandOf<'disconnect-calls'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const chosen = callsOf(stage.world, expressway).filter((call) => command.ids.includes(call.id))
  const ids = new Set(chosen.map((call) => call.id))
  const { calls } = expressway
  const at = stage.world.now
  for (const call of calls.placed) if (ids.has(call.id)) call.endsAt = at
  calls.disconnected = [...calls.disconnected, ...chosen.map(({ id }) => ({ id, at }))].slice(-500)
  for (const call of chosen) {
    logEvent(stage, expressway, {
      event: 'Call Disconnected',
      detail: `${call.source} to ${call.destination}`,
      user: command.by,
    })
  }
  stage.events.push({
    type: 'done',
    expressway: expressway.id,
    action: command.type,
    changed: chosen.length,
    message: chosen.length === 0 ? 'No call was selected.' : `${chosen.length} call(s) disconnected.`,
  })
  return undefined
}

/** Why a new call is refused here, or nothing (CRE-54, INT-12). */
function refusedCall(world: World, expressway: Expressway): string | undefined {
  if (expressway.power.state !== 'up') return `${nameOf(expressway)} does not answer.`
  if (textSetting(expressway, 'maintenance-mode.mode') === 'On') {
    return `${nameOf(expressway)} is in maintenance mode and takes no new calls.`
  }
  if (callsOf(world, expressway).length >= platforms[expressway.platform].callsMax) {
    return `${nameOf(expressway)} has reached its platform capacity.`
  }
  const peers = peersInService(world, expressway)
  const callsInCluster = peers.reduce((sum, peer) => sum + callsOf(world, peer).length, 0)
  if (callsInCluster >= capacityOf(peers, 'callsMax')) {
    return 'The cluster has reached its capacity, which is that of its four strongest peers.'
  }
  const pool = poolOf(world, expressway).find((entry) => entry.type === 'Rich media sessions')
  if (!pool || pool.inUse >= pool.total) return 'No rich media session licence is free in the cluster.'
  return undefined
}

/** Places a test call on an Expressway; the answer is an event either way, for a refused call is no bad input. */
export function decidePlaceCall(stage: Stage, command: CommandOf<'place-call'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const reason = refusedCall(stage.world, expressway)
  if (reason === undefined) {
    const startedAt = stage.world.now
    const domain = textSetting(expressway, 'dns.domainName') || 'example.com'
    expressway.calls.placed.push({
      id: `${expressway.id}-placed-${nextSerial(stage)}`,
      source: `sip:test@${domain}`,
      destination: command.destination,
      startedAt,
      endsAt: startedAt + PLACED_CALL_MS,
    })
    logEvent(stage, expressway, {
      event: 'Call Connected',
      detail: `to ${command.destination}`,
      tone: 'good',
    })
  } else {
    logEvent(stage, expressway, {
      event: 'Call Rejected',
      detail: `to ${command.destination}: ${reason}`,
      tone: 'bad',
    })
  }
  stage.events.push({
    type: 'call-placed',
    expressway: expressway.id,
    accepted: reason === undefined,
    reason: reason ?? `Accepted by ${nameOf(expressway)}.`,
  })
  return undefined
}
