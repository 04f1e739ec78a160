import type { Fault, FaultKind } from '../state/faults'
import type { ExpresswayId, World } from '../world'

/**
 * What a fault does, and the rule of the core that asks for it. Rules ask for one of these and never for a kind, so they
 * feel every kind that does it. An effect without its rule does not compile, and the unit tests look whether it asks.
 */
export const askedBy = {
  'takes-power': 'around/faults/decide.ts',
  /** Keeps a machine away from the others, which its end brings back (RMD-14). */
  'keeps-away': 'around/faults/reconnect.ts',
  'cuts-path': 'machine/network/read.ts',
  /** Out of reach of everybody, the operator and the time servers included. */
  'takes-off-network': 'machine/network/read.ts',
  /** What is no Expressway does not answer this one. */
  'cuts-off-servers': 'machine/network/read.ts',
  'blocks-port': 'cluster/links/conditions.ts',
  'translates-addresses': 'cluster/links/conditions.ts',
  'lengthens-round-trip': 'machine/network/read.ts',
  /** Contact over too long a round trip is lost and found again, and not gone for good (PRE-09). */
  'comes-and-goes': 'cluster/links/round-trip.ts',
  'silences-ntp-server': 'machine/time/read.ts',
  'silences-dns-server': 'machine/dns/read.ts',
  'silences-tms': 'around/tms/conditions.ts',
  'loses-change': 'cluster/clustering/lost-change.ts',
  'breaks-database': 'machine/database/failure.ts',
  'stops-firewall': 'machine/firewall/read.ts',
  'fails-copies': 'cluster/replication/read.ts',
} as const satisfies Readonly<Record<string, `${string}/${string}.ts`>>

type Effect = keyof typeof askedBy

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
