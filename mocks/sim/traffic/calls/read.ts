import { DAY_MS } from '#contract/spans'
import { foundOnGrounds } from '../../ground/each-machine'
import { fromSeed } from '../../ground/from-seed'
import { chance } from '../../ground/random'
import { keptAtMost } from '../../ground/state/bounds'
import type { Expressway, World } from '../../ground/world'
import { featuresOf } from '../../machine/licences/read'
import { addressOf } from '../../machine/network/read'
import { textSetting } from '../../machine/settings/read'
import { loadAt } from './load'

/** A call in progress. */
export type Call = {
  id: string
  startedAt: number
  endsAt: number
  source: string
  destination: string
  protocol: string
  /** The ids of the zones that it takes here; everyday calls stay within. */
  zones: readonly string[]
}

/** Where the rhythm of the everyday calls is counted from; any moment before the first scenario will do. */
const RHYTHM_BASE = 1_480_000_000_000

/** The history of calls goes back this far, and no further than the last restart. */
export const HISTORY_MS = DAY_MS

type Rhythm = { readonly line: number; readonly periodMs: number; readonly offsetMs: number }

const rhythms = fromSeed((world, expressway, line): Rhythm => {
  const periodMs = 600_000 + chance(1_800_000, world.seed, expressway.id, 'period', line)
  return { line, periodMs, offsetMs: chance(periodMs, world.seed, expressway.id, 'offset', line) }
})

const rhythmsOf = (world: World, expressway: Expressway) => rhythms(world, expressway, expressway.calls.lines)

/** The number of the period of a line that a moment falls into. */
const periodAt = ({ periodMs, offsetMs }: Rhythm, at: number) =>
  Math.floor((at - RHYTHM_BASE - offsetMs) / periodMs)

/** From when to when a call lasts. */
type CallSpan = Pick<Call, 'startedAt' | 'endsAt'>

/** The key without which a machine puts no call through between H.323 and SIP; another peer's does not help (PRE-18, R-46). */
export const GATEWAY = 'H.323 to SIP Interworking gateway'

/** True where the key is installed. */
export const isGateway = (expressway: Expressway): boolean => featuresOf(expressway).includes(GATEWAY)

/** When a line is busy in one of its periods: for three quarters of every one. */
function rhythmSpan({ periodMs, offsetMs }: Rhythm, number: number): CallSpan {
  const startedAt = RHYTHM_BASE + offsetMs + number * periodMs
  return { startedAt, endsAt: startedAt + Math.floor(periodMs * 0.75) }
}

const callId = ({ id }: Expressway, line: number, number: number) => `${id}-${line}-${number}`

/** The call that a line carries in one of its periods. */
function rhythmCall(world: World, expressway: Expressway, rhythm: Rhythm, number: number): Call {
  const { line } = rhythm
  const domain = textSetting(expressway, 'dns.domainName') || addressOf(expressway)
  const caller = 1000 + chance(4000, world.seed, expressway.id, 'caller', line, number)
  const called = 5000 + chance(4000, world.seed, expressway.id, 'called', line, number)
  return {
    id: callId(expressway, line, number),
    ...rhythmSpan(rhythm, number),
    source: `sip:${caller}@${domain}`,
    destination: `sip:${called}@${domain}`,
    protocol:
      chance(3, world.seed, expressway.id, 'protocol', line, number) === 0 && isGateway(expressway)
        ? 'H.323 <-> SIP'
        : 'SIP <-> SIP',
    zones: [],
  }
}

/** In hours of little traffic only the first lines are used (UPG-02). */
const isUsedAt = (world: World, lines: number, line: number, at: number) => line < lines * loadAt(world, at)

/** True for an everyday call that could start when its time came. */
function wasTaken(world: World, { calls }: Expressway, line: number, { startedAt }: CallSpan): boolean {
  return (
    isUsedAt(world, calls.lines, line, startedAt) &&
    startedAt >= calls.droppedBefore &&
    !calls.closed.some((span) => startedAt >= span.from && (span.to === null || startedAt < span.to))
  )
}

const placedCalls = ({ calls }: Expressway): Call[] =>
  calls.placed.map((call) => ({ protocol: 'SIP <-> SIP', ...call }))

/** A page lists the newest calls of one peer up to this number (console facts, 3.13). */
export const LISTED_CALLS = 500

/** The lines that carry an everyday call now, and which of their calls that is. */
function busyLines(world: World, expressway: Expressway) {
  const { disconnected } = expressway.calls
  return rhythmsOf(world, expressway).flatMap((rhythm) => {
    const number = periodAt(rhythm, world.now)
    const span = rhythmSpan(rhythm, number)
    if (span.endsAt <= world.now || !wasTaken(world, expressway, rhythm.line, span)) return []
    const isCut = disconnected.some(({ id }) => id === callId(expressway, rhythm.line, number))
    return isCut ? [] : [{ rhythm, number, endsAt: span.endsAt }]
  })
}

/** The calls that this Expressway carries now, oldest first. None while it is not up. */
export function callsOf(world: World, expressway: Expressway): Call[] {
  if (expressway.power.state !== 'up') return []
  const everyday = busyLines(world, expressway).map(({ rhythm, number }) =>
    rhythmCall(world, expressway, rhythm, number),
  )
  return [...everyday, ...placedCalls(expressway).filter(({ endsAt }) => endsAt > world.now)].sort(
    (one, other) => one.startedAt - other.startedAt,
  )
}

/** When a line next begins a call or ends one, or a call ends that somebody has placed. */
function nextChangeAt(world: World, expressway: Expressway): number {
  const everyday = rhythmsOf(world, expressway).map((rhythm) => {
    const number = periodAt(rhythm, world.now)
    const { endsAt } = rhythmSpan(rhythm, number)
    return endsAt > world.now ? endsAt : rhythmSpan(rhythm, number + 1).startedAt
  })
  const placed = expressway.calls.placed.map(({ endsAt }) => endsAt).filter((at) => at > world.now)
  return Math.min(...everyday, ...placed)
}

/** When the calls end that this Expressway carries now: how many they are is asked far more often than which. */
export const callEndsOf = foundOnGrounds(
  {
    restsOn: ({ seed, network }, { calls, power }) => [calls, power.state, seed, network.load],
    holdsUntil: nextChangeAt,
  },
  (world, expressway): readonly number[] => {
    if (expressway.power.state !== 'up') return []
    const placed = expressway.calls.placed.filter(({ endsAt }) => endsAt > world.now)
    return [...busyLines(world, expressway), ...placed].map(({ endsAt }) => endsAt)
  },
)

/** How many calls this Expressway carries now. */
export const callCount = (world: World, expressway: Expressway): number =>
  callEndsOf(world, expressway).length

/** When everyday calls last that will begin after now and are up between those moments, if nobody does anything. */
export function comingCalls(world: World, expressway: Expressway, from: number, until: number): CallSpan[] {
  // While no call may start there is an open span, which only a command or a start ends.
  if (expressway.calls.closed.some(({ to }) => to === null)) return []
  return rhythmsOf(world, expressway).flatMap((rhythm) => {
    const first = Math.max(periodAt(rhythm, world.now) + 1, periodAt(rhythm, from))
    const count = Math.max(0, periodAt(rhythm, until) - first + 1)
    return Array.from({ length: count }, (_, index) => rhythmSpan(rhythm, first + index)).filter(
      ({ startedAt }) => isUsedAt(world, expressway.calls.lines, rhythm.line, startedAt),
    )
  })
}

/** A call that is over. */
export type EndedCall = Call & { readonly disconnected: boolean }

/** The calls that have ended here since the last restart, newest first. */
export function endedCallsOf(world: World, expressway: Expressway): EndedCall[] {
  if (expressway.power.state !== 'up') return []
  const since = Math.max(world.now - HISTORY_MS, expressway.power.since)
  const cut = new Map(expressway.calls.disconnected.map(({ id, at }) => [id, at]))
  const everyday = rhythmsOf(world, expressway).flatMap((rhythm) => {
    const first = periodAt(rhythm, since) + 1
    const count = Math.min(periodAt(rhythm, world.now) - first + 1, keptAtMost.endedCalls)
    return Array.from({ length: Math.max(0, count) }, (_, index) =>
      rhythmCall(world, expressway, rhythm, periodAt(rhythm, world.now) - index),
    ).filter((call) => wasTaken(world, expressway, rhythm.line, call))
  })
  return [...everyday, ...placedCalls(expressway)]
    .map((call) => ({
      ...call,
      endsAt: Math.min(call.endsAt, cut.get(call.id) ?? call.endsAt),
      disconnected: cut.has(call.id),
    }))
    .filter(({ startedAt, endsAt }) => startedAt >= since && endsAt <= world.now)
    .sort((one, other) => other.endsAt - one.endsAt)
    .slice(0, keptAtMost.endedCalls)
}

/** The calls that take each zone, by its id; a zone without any is not here. */
export function callsByZone(world: World, expressway: Expressway): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { zones } of callsOf(world, expressway)) {
    for (const zone of zones) counts.set(zone, (counts.get(zone) ?? 0) + 1)
  }
  return counts
}

/** When the last call now in progress ends, or null when there is none. */
export function lastCallEndsAt(world: World, expressway: Expressway): number | null {
  const ends = callEndsOf(world, expressway)
  return ends.length > 0 ? Math.max(...ends) : null
}

/** Spans older than the history of calls say nothing any more. */
export const isForgotten = (to: number | null, now: number) => to !== null && to < now - HISTORY_MS
