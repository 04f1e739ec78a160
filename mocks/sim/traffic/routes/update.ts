import type { CallMedia } from '#contract/wire/lab'
import { logEvent } from '../../ground/logs/log'
import { expresswayOf, nextSerial, type Stage, snapshotOf } from '../../ground/stage'
import type { Expressway, ExpresswayId, World } from '../../ground/world'
import { askServer } from '../../machine/dns/update'
import { nameOf } from '../../machine/network/read'
import { zoneName, zonesOf } from '../../machine/zones/zone-fields'
import { beginCall } from '../calls/update'
import { refusedCall } from './admission'
import { type Leg, protocolAt, type Route, refusedAtDevice, routeThrough, routeWithin } from './read'
import { arrivalZone } from './zone-peers'

/** A call that the lab places lasts this long unless somebody ends it. */
const PLACED_CALL_MS = 1_800_000

/** A call as it arrives at an Expressway: who calls whom, and by which of its zones it leaves. */
type Placed = {
  readonly at: ExpresswayId
  readonly source: { readonly name: string; readonly protocol: 'SIP' | 'H.323' }
  readonly destination: string
  readonly zones: readonly string[]
  /** Video, unless told. */
  readonly media?: CallMedia | undefined
}

/** What came of a call: whether it stands, why or why not, and the way that it took or tried. */
type PlacedOutcome = {
  readonly accepted: boolean
  readonly reason: string
  readonly route: Route['trace'] | null
}

/** Places a call, or has it refused and says so in the log of the Expressway at which it arrived. */
export function placeCall(stage: Stage, call: Placed): PlacedOutcome {
  const { at, source, destination } = call
  const world = snapshotOf(stage)
  const caller = expresswayOf(world, at)
  const zones = zonesOf(caller).filter(({ values }) => call.zones.includes(zoneName(values)))
  const refusal =
    refusedCall(world, caller) ??
    (zones.length === 0 ? refusedAtDevice(world, caller, destination, source.protocol) : undefined) ??
    null
  const route =
    refusal === null
      ? zones.length > 0
        ? routeThrough(world, caller, zones, {
            destination,
            by: source.protocol,
            media: call.media ?? 'video',
            ask: (server, question) => askServer(stage.world, server, question).answers,
          })
        : routeWithin(world, caller, destination, source.protocol)
      : null
  const reason = refusal ?? route?.refusal ?? null
  const expressway = expresswayOf(stage.world, at)
  if (reason === null) connect(stage, expressway, route, call)
  else {
    logEvent(stage, expressway, {
      event: 'Call Rejected',
      detail: `to ${destination}: ${reason}`,
      tone: 'bad',
    })
  }
  const last = expresswayOf(stage.world, route?.legs.at(-1)?.to ?? at)
  return {
    accepted: reason === null,
    reason: reason ?? `Accepted by ${nameOf(last)}.`,
    route: route?.trace ?? null,
  }
}

/** The call takes a session on every machine that carries it, and shows on their pages. */
function connect(
  stage: Stage,
  first: Expressway,
  route: Route | null,
  { source, destination }: Placed,
): void {
  const startedAt = stage.world.now
  const legs = route?.legs ?? []
  const world = snapshotOf(stage)
  const last = expresswayOf(world, legs.at(-1)?.to ?? first.id)
  const protocol = protocolsOf(source.protocol, protocolAt(world, last, destination) ?? source.protocol)
  for (const id of new Set([first.id, ...legs.map(({ to }) => to)])) {
    const carrier = expresswayOf(stage.world, id)
    beginCall(stage, carrier, {
      id: `${id}-placed-${nextSerial(stage)}`,
      source: `${schemes[source.protocol]}:${source.name}`,
      destination,
      startedAt,
      endsAt: startedAt + PLACED_CALL_MS,
      zones: zonesTaken(world, legs, id),
      ...protocol,
    })
    logEvent(stage, carrier, { event: 'Call Connected', detail: `to ${destination}`, tone: 'good' })
  }
}

const schemes = { SIP: 'sip', 'H.323': 'h323' } as const

/** What is said of a call that is not SIP at both ends. */
function protocolsOf(from: Placed['source']['protocol'], to: Placed['source']['protocol']) {
  if (from === 'SIP' && to === 'SIP') return {}
  return { protocol: from === to ? 'H.323 <-> H.323' : 'H.323 <-> SIP' }
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
