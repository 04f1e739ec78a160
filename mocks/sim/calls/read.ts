import { addressOf } from '../network/read'
import { chance } from '../random'
import { textSetting } from '../settings/read'
import type { Expressway, World } from '../world'

/** A call in progress. */
export type Call = {
  id: string
  startedAt: number
  endsAt: number
  source: string
  destination: string
  protocol: string
}

/** Where the rhythm of the everyday calls is counted from; any moment before the first scenario will do. */
const RHYTHM_BASE = 1_480_000_000_000
const LONGEST_CALL_MS = 1_800_000

/** The call that a line carries now, by its rhythm alone: busy for three quarters of every period. */
function rhythmCall(world: World, expressway: Expressway, line: number): Call | undefined {
  const periodMs = 600_000 + chance(1_800_000, world.seed, expressway.id, 'period', line)
  const offsetMs = chance(periodMs, world.seed, expressway.id, 'offset', line)
  const number = Math.floor((world.now - RHYTHM_BASE - offsetMs) / periodMs)
  const startedAt = RHYTHM_BASE + offsetMs + number * periodMs
  const endsAt = startedAt + Math.floor(periodMs * 0.75)
  if (world.now >= endsAt) return undefined
  const domain = textSetting(expressway, 'dns.domainName') || addressOf(expressway)
  const caller = 1000 + chance(4000, world.seed, expressway.id, 'caller', line, number)
  const called = 5000 + chance(4000, world.seed, expressway.id, 'called', line, number)
  return {
    id: `${expressway.id}-${line}-${number}`,
    startedAt,
    endsAt,
    source: `sip:${caller}@${domain}`,
    destination: `sip:${called}@${domain}`,
    protocol:
      chance(3, world.seed, expressway.id, 'protocol', line, number) === 0 ? 'H.323 <-> SIP' : 'SIP <-> SIP',
  }
}

/** The calls that this Expressway carries now, oldest first. None while it is not up. */
export function callsOf(world: World, expressway: Expressway): Call[] {
  if (expressway.power.state !== 'up') return []
  const { calls } = expressway
  const everyday = Array.from({ length: calls.lines }, (_, line) =>
    rhythmCall(world, expressway, line),
  ).filter(
    (call): call is Call =>
      call !== undefined &&
      call.startedAt >= calls.droppedBefore &&
      !calls.closed.some(
        (span) => call.startedAt >= span.from && (span.to === null || call.startedAt < span.to),
      ) &&
      !calls.disconnected.includes(call.id),
  )
  const placed = calls.placed
    .filter((call) => call.endsAt > world.now)
    .map((call) => ({ ...call, protocol: 'SIP <-> SIP' }))
  return [...everyday, ...placed].sort((one, other) => one.startedAt - other.startedAt)
}

/** When the last call now in progress ends, or null when there is none. */
export function lastCallEndsAt(world: World, expressway: Expressway): number | null {
  const ends = callsOf(world, expressway).map((call) => call.endsAt)
  return ends.length > 0 ? Math.max(...ends) : null
}

/** Spans older than the longest call say nothing any more. */
export const isForgotten = (to: number | null, now: number) => to !== null && to < now - LONGEST_CALL_MS
