import { HOUR_MS, MINUTE_MS } from '#contract/spans'
import type { Due } from '../../ground/due'
import { type FaultThat, faultsThat, isBetween } from '../../ground/faults/felt'
import { chance } from '../../ground/random'
import { expresswayOf } from '../../ground/stage'
import type { ExpresswayId, World } from '../../ground/world'
import { nameOf, roundTripMs } from '../../machine/network/read'

/** Contact over too long a round trip is lost and found again, and not gone for good (PRE-09). */
const unsteadyTrips = faultsThat('comes-and-goes')
declare module '../../ground/faults/felt' {
  interface Askers {
    'comes-and-goes': typeof unsteadyTrips
  }
}

/** The guide's limit for the round trip between two peers (PRE-09). */
export const ROUND_TRIP_MAX_MS = 30

/** A far pair that is set to come and go loses contact once in each span, which is long enough to keep jumps cheap. */
const SPAN_MS = 2 * HOUR_MS
/** A loss outlasts a full copy and the first minute of an alarm, and ends well before the next can begin. */
const LOSS_MIN_MS = 2 * MINUTE_MS
const LOSS_MAX_MS = 8 * MINUTE_MS

type Loss = { readonly from: number; readonly until: number }

type Unsteady = FaultThat<'comes-and-goes'>

/** Why the pair loses contact now and then instead of for good: the fault that holds it too far apart (PRE-09). */
function unsteady(world: World, one: ExpresswayId, other: ExpresswayId): Unsteady | undefined {
  if (roundTripMs(world, one, other) <= ROUND_TRIP_MAX_MS) return undefined
  return unsteadyTrips.in(world).find((fault) => isBetween(fault, one, other))
}

/** True when the pair is too far apart, and loses contact now and then instead of for good (PRE-09). */
export function comesAndGoes(world: World, one: ExpresswayId, other: ExpresswayId): boolean {
  return unsteady(world, one, other) !== undefined
}

/** True when the two are near enough, or too far apart and in one of the stretches in which contact holds. */
export function bridgesRoundTrip(world: World, one: ExpresswayId, other: ExpresswayId): boolean {
  if (!comesAndGoes(world, one, other)) return roundTripMs(world, one, other) <= ROUND_TRIP_MAX_MS
  return world.now < lossAt(world, one, other, world.now).from
}

/** When contact between a far pair is lost or comes back next. Nobody waits for a loss, nor knows of it before. */
export function roundTripDue(world: World): Due[] {
  return unsteadyTrips.in(world).flatMap((fault): Due[] => {
    if (!comesAndGoes(world, ...fault.between)) return []
    const between = fault.between.map((id) => nameOf(expresswayOf(world, id))).join(' and ')
    const { from, until } = lossAt(world, ...fault.between, world.now)
    return world.now < from
      ? [{ at: from, name: null }]
      : [{ at: until, name: `Contact between ${between} comes back` }]
  })
}

/** The loss of contact that goes on at that moment, or else the next. */
function lossAt(world: World, one: ExpresswayId, other: ExpresswayId, at: number): Loss {
  const start = unsteady(world, one, other)?.at ?? 0
  const span = Math.floor((at - start) / SPAN_MS)
  const loss = lossOfSpan(world, one, other, span, start)
  return at < loss.until ? loss : lossOfSpan(world, one, other, span + 1, start)
}

/** It begins in the first half of its span: the rest is contact. The same pair loses it at the same moments, always. */
function lossOfSpan(world: World, one: ExpresswayId, other: ExpresswayId, span: number, start: number): Loss {
  const words = ['round-trip', ...[one, other].sort(), span] as const
  const from = start + span * SPAN_MS + chance(SPAN_MS / 2, world.seed, 'begins', ...words)
  return {
    from,
    until: from + LOSS_MIN_MS + chance(LOSS_MAX_MS - LOSS_MIN_MS, world.seed, 'lasts', ...words),
  }
}
