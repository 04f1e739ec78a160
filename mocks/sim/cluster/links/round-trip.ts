import { HOUR_MS, MINUTE_MS } from '#contract/spans'
import type { Due } from '../../ground/due'
import { faultsThat, isBetween } from '../../ground/faults/felt'
import { chance } from '../../ground/random'
import { expresswayOf } from '../../ground/stage'
import type { ExpresswayId, World } from '../../ground/world'
import { nameOf, roundTripMs } from '../../machine/network/read'

/** Contact over too long a round trip is lost and found again, and not gone for good (PRE-09). */
const unsteadyTrips = faultsThat('comes-and-goes')
/** So is it where packets are lost on the way. */
const losses = faultsThat('loses-packets')
declare module '../../ground/faults/felt' {
  interface Askers {
    'comes-and-goes': typeof unsteadyTrips
    'loses-packets': typeof losses
  }
}

/** The guide's limit for the round trip between two peers (PRE-09). */
export const ROUND_TRIP_MAX_MS = 30

/** A far pair that is set to come and go loses contact once in each span, which is long enough to keep jumps cheap. */
const SPAN_MS = 2 * HOUR_MS
/** A loss outlasts a full copy and the first minute of an alarm, and ends well before the next can begin. */
const LOSS_MIN_MS = 2 * MINUTE_MS
const LOSS_MAX_MS = 8 * MINUTE_MS

type Gap = { readonly from: number; readonly until: number }

/** What has contact between two come and go: since when, and by which word the dice are asked. */
type Wavering = { readonly at: number; readonly word: 'round-trip' | 'packet-loss' }

type Pair = readonly [World, ExpresswayId, ExpresswayId]

/** Why the pair loses contact now and then instead of for good: the fault that holds it too far apart (PRE-09). */
function unsteady(...[world, one, other]: Pair): Wavering | undefined {
  if (roundTripMs(world, one, other) <= ROUND_TRIP_MAX_MS) return undefined
  const fault = unsteadyTrips.in(world).find((known) => isBetween(known, one, other))
  return fault && { at: fault.at, word: 'round-trip' }
}

const lossOn = (...[world, one, other]: Pair) =>
  losses.in(world).find((fault) => isBetween(fault, one, other))

function lossy(...pair: Pair): Wavering | undefined {
  const fault = lossOn(...pair)
  return fault && { at: fault.at, word: 'packet-loss' }
}

/** True when the pair is too far apart, and loses contact now and then instead of for good (PRE-09). */
export function comesAndGoes(...pair: Pair): boolean {
  return unsteady(...pair) !== undefined
}

/** True when the two are near enough, or too far apart and in one of the stretches in which contact holds. */
export function bridgesRoundTrip(...pair: Pair): boolean {
  const cause = unsteady(...pair)
  return cause ? isBetweenGaps(pair, cause) : roundTripMs(...pair) <= ROUND_TRIP_MAX_MS
}

/** How much of what the two send each other is lost, in percent. */
export function lostPercent(...pair: Pair): number {
  return lossOn(...pair)?.percent ?? 0
}

/** True when nothing is lost between the two, or enough comes through at this moment. */
export function packetsArrive(...pair: Pair): boolean {
  const cause = lossy(...pair)
  return !cause || isBetweenGaps(pair, cause)
}

const isBetweenGaps = (pair: Pair, cause: Wavering) => pair[0].now < gapAt(pair, cause).from

/** When contact between such a pair is lost or comes back next. Nobody waits for a loss, nor knows of it before. */
export function roundTripDue(world: World): Due[] {
  const pairs = [...unsteadyTrips.in(world), ...losses.in(world)].map(({ between }) => between)
  return pairs.flatMap(([one, other]) =>
    [unsteady(world, one, other), lossy(world, one, other)].flatMap((cause): Due[] => {
      if (!cause) return []
      const between = [one, other].map((id) => nameOf(expresswayOf(world, id))).join(' and ')
      const { from, until } = gapAt([world, one, other], cause)
      return world.now < from
        ? [{ at: from, name: null }]
        : [{ at: until, name: `Contact between ${between} comes back` }]
    }),
  )
}

/** The gap in the contact that goes on now, or else the next. */
function gapAt(pair: Pair, cause: Wavering): Gap {
  const [{ now }] = pair
  const span = Math.floor((now - cause.at) / SPAN_MS)
  const gap = gapOfSpan(pair, cause, span)
  return now < gap.until ? gap : gapOfSpan(pair, cause, span + 1)
}

/** It begins in the first half of its span: the rest is contact. The same pair loses it at the same moments, always. */
function gapOfSpan([world, one, other]: Pair, cause: Wavering, span: number): Gap {
  const words = [cause.word, ...[one, other].sort(), span] as const
  const from = cause.at + span * SPAN_MS + chance(SPAN_MS / 2, world.seed, 'begins', ...words)
  return {
    from,
    until: from + LOSS_MIN_MS + chance(LOSS_MAX_MS - LOSS_MIN_MS, world.seed, 'lasts', ...words),
  }
}
