import type { ExpresswayId, World } from '../world'
import type { Fault, FaultKind } from './state'

/** What a fault does. A rule asks for one of these and never for a kind, so it feels every kind that does it. */
type Effect =
  | 'takes-power'
  /** Keeps a machine away from the others, which its end brings back (RMD-14). */
  | 'keeps-away'
  | 'cuts-path'
  /** Out of reach of everybody, the operator and the time servers included. */
  | 'takes-off-network'
  /** What is no Expressway does not answer this one. */
  | 'cuts-off-servers'
  | 'blocks-port'
  | 'translates-addresses'
  | 'lengthens-round-trip'
  /** Contact over too long a round trip is lost and found again, and not gone for good (PRE-09). */
  | 'comes-and-goes'
  | 'silences-ntp-server'
  | 'silences-dns-server'
  | 'silences-tms'
  | 'loses-change'
  | 'breaks-database'
  | 'stops-firewall'
  | 'fails-copies'

/** Where each kind of fault is felt. A kind without a line, or with one that its rule cannot read, does not compile. */
const felt = {
  'power-off': ['takes-power', 'keeps-away'],
  'path-cut': ['cuts-path'],
  'network-cut': ['takes-off-network', 'cuts-path', 'cuts-off-servers', 'keeps-away'],
  isolated: ['cuts-path', 'cuts-off-servers', 'keeps-away'],
  'change-not-accepted': ['loses-change'],
  'port-blocked': ['blocks-port'],
  nat: ['translates-addresses'],
  'round-trip': ['lengthens-round-trip'],
  'round-trip-unsteady': ['lengthens-round-trip', 'comes-and-goes'],
  'ntp-unreachable': ['silences-ntp-server'],
  'dns-unreachable': ['silences-dns-server'],
  'tms-unreachable': ['silences-tms'],
  'database-failure': ['breaks-database'],
  'firewall-fails': ['stops-firewall'],
  'replication-fails': ['fails-copies'],
} as const satisfies { readonly [K in FaultKind['kind']]: readonly [Effect, ...Effect[]] }

type Felt = typeof felt
type KindThat<E extends Effect> = { [K in keyof Felt]: E extends Felt[K][number] ? K : never }[keyof Felt]
/** The faults that have the effect: a rule may read what all of them say. */
export type FaultThat<E extends Effect> = Extract<Fault, { kind: KindThat<E> }>

/** Whether the fault has the effect. */
export function does<E extends Effect>(fault: Fault, effect: E): fault is FaultThat<E> {
  const effects: readonly Effect[] = felt[fault.kind]
  return effects.includes(effect)
}

/** The present faults that have the effect, the oldest first. */
export function faultsThat<E extends Effect>({ faults }: Pick<World, 'faults'>, effect: E): FaultThat<E>[] {
  return faults.filter((fault) => does(fault, effect))
}

/** Whether the fault stands between these two. */
export function isBetween(
  { between }: { readonly between: readonly ExpresswayId[] },
  one: ExpresswayId,
  other: ExpresswayId,
): boolean {
  return between.includes(one) && between.includes(other)
}
