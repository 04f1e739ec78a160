import { faultRows } from '#contract/wire/faults'
import type { Fault, FaultKind } from '../state/faults'
import type { ExpresswayId, World } from '../world'

type Row = (typeof faultRows)[number]
/** What a fault can do. Rules ask for one of these and never for a kind, so they feel every kind that does it. */
type Effect = Row['does'][number]
type KindThat<E extends Effect, R extends Row = Row> = R extends Row
  ? E extends R['does'][number]
    ? R['kind']
    : never
  : never
/** The faults that have the effect: a rule may read what all of them say. */
export type FaultThat<E extends Effect> = Extract<Fault, { kind: KindThat<E> }>

/** How a rule asks for an effect. */
export type Asker<E extends Effect> = {
  readonly effect: E
  /** The present faults that have it, the oldest first. */
  readonly in: (world: Pick<World, 'faults'>) => FaultThat<E>[]
  /** Whether that fault has it. */
  readonly include: (fault: Fault) => fault is FaultThat<E>
}

/**
 * The effects that are asked for: whoever asks for one adds it here, with the type of the asker, beside the rule
 * (decision 0020). Where several rules ask for the same effect, one of them does.
 */
export interface Askers {}

type Asked = {
  [E in keyof Askers]: Askers[E] extends Asker<infer F> ? (E extends F ? E : never) : never
}[keyof Askers]

/** A row with an effect that no rule asks for does not compile here. */
const rows: readonly { readonly kind: FaultKind['kind']; readonly does: readonly Asked[] }[] = faultRows

/** The asker for an effect. Keep it in a constant beside the rule that asks, and name that in `Askers`. */
export function faultsThat<E extends Effect>(effect: E): Asker<E> {
  const kinds = new Set(rows.flatMap(({ kind, does }) => (does.some((one) => one === effect) ? [kind] : [])))
  const include = (fault: Fault): fault is FaultThat<E> => kinds.has(fault.kind)
  return { effect, in: ({ faults }) => faults.filter(include), include }
}

/** Whether the fault stands between these two. */
export function isBetween(
  { between }: { readonly between: readonly ExpresswayId[] },
  one: ExpresswayId,
  other: ExpresswayId,
): boolean {
  return between.includes(one) && between.includes(other)
}
