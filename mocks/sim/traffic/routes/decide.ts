import type { ListItem } from '#contract/lists/list'
import type { CommandOf } from '../../ground/command'
import { logEvent } from '../../ground/logs/log'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, nextSerial, type Stage, snapshotOf } from '../../ground/stage'
import type { Expressway, ExpresswayId, World } from '../../ground/world'
import { nameOf } from '../../machine/network/read'
import { textSetting } from '../../machine/settings/read'
import { zoneName, zonesOf } from '../../machine/zones/zone-fields'
import { beginCall } from '../calls/update'
import { refusedCall } from './admission'
import { type Leg, type Route, refusedAtDevice, routeThrough, routeWithin } from './read'
import { arrivalZone } from './zone-peers'

/** A call that the lab places lasts this long unless somebody ends it. */
const PLACED_CALL_MS = 1_800_000

/** Places a test call on an Expressway; the answer is an event either way, for a refused call is no bad input. */
export function decidePlaceCall(stage: Stage, command: CommandOf<'place-call'>): Decision {
  const { destination, zones: names = [] } = command
  const expressway = expresswayOf(stage.world, command.expressway)
  const missing = names.find((name) => !zonesOf(expressway).some(({ values }) => zoneName(values) === name))
  if (missing !== undefined) {
    return refuse('not-found', `${nameOf(expressway)} has no zone ${missing}.`, { guide: ['NEI-01'] })
  }
  const world = snapshotOf(stage)
  const caller = expresswayOf(world, command.expressway)
  const zones = zonesOf(caller).filter(({ values }) => names.includes(zoneName(values)))
  const refusal =
    refusedCall(world, caller) ??
    (zones.length === 0 ? refusedAtDevice(world, caller, destination) : undefined) ??
    null
  const route = refusal === null ? routeOf(world, caller, zones, destination) : null
  const reason = refusal ?? route?.refusal ?? null
  if (reason === null) connect(stage, expressway, route, destination)
  else {
    logEvent(stage, expressway, {
      event: 'Call Rejected',
      detail: `to ${destination}: ${reason}`,
      tone: 'bad',
    })
  }
  const last = expresswayOf(stage.world, route?.legs.at(-1)?.to ?? expressway.id)
  stage.events.push({
    type: 'call-placed',
    expressway: expressway.id,
    accepted: reason === null,
    reason: reason ?? `Accepted by ${nameOf(last)}.`,
    route: route?.trace ?? null,
  })
  return undefined
}

const routeOf = (world: World, caller: Expressway, zones: readonly ListItem[], destination: string) =>
  zones.length > 0 ? routeThrough(world, caller, zones, destination) : routeWithin(world, caller, destination)

/** The call takes a session on every machine that carries it, and shows on their pages. */
function connect(stage: Stage, first: Expressway, route: Route | null, destination: string): void {
  const startedAt = stage.world.now
  const domain = textSetting(first, 'dns.domainName') || 'example.com'
  const legs = route?.legs ?? []
  const world = snapshotOf(stage)
  for (const id of new Set([first.id, ...legs.map(({ to }) => to)])) {
    const carrier = expresswayOf(stage.world, id)
    beginCall(stage, carrier, {
      id: `${id}-placed-${nextSerial(stage)}`,
      source: `sip:test@${domain}`,
      destination,
      startedAt,
      endsAt: startedAt + PLACED_CALL_MS,
      zones: zonesTaken(world, legs, id),
    })
    logEvent(stage, carrier, { event: 'Call Connected', detail: `to ${destination}`, tone: 'good' })
  }
}

/** The zones of a carrier by which a call goes out and comes in; between peers of a cluster it takes none. */
function zonesTaken(world: World, legs: readonly Leg[], id: ExpresswayId): string[] {
  const zones = legs.flatMap(({ from, to, zoneId }) => {
    if (zoneId === null) return []
    if (from === id) return [zoneId]
    return to === id ? [arrivalZone(world, expresswayOf(world, to), from)] : []
  })
  return [...new Set(zones)]
}
