import type { ExpresswayId } from '../world'

/** Something broken on purpose. Expressways by id, servers by address. */
export type FaultKind =
  | { kind: 'power-off'; expressway: ExpresswayId }
  | { kind: 'path-cut'; between: [ExpresswayId, ExpresswayId] }
  | { kind: 'network-cut'; expressway: ExpresswayId }
  /** Cut from every other Expressway, yet within reach of the operator: where a recovered peer is cleared. */
  | { kind: 'isolated'; expressway: ExpresswayId }
  /** The next save of the Clustering page there is answered as saved and is lost (PRI-07). */
  | { kind: 'change-not-accepted'; expressway: ExpresswayId }
  | { kind: 'port-blocked'; between: [ExpresswayId, ExpresswayId]; port: 4371 | 4372 }
  | { kind: 'nat'; between: [ExpresswayId, ExpresswayId] }
  /** Over the limit contact fails; `intermittent`: it is lost and comes back, again and again (PRE-09). */
  | {
      kind: 'round-trip'
      between: [ExpresswayId, ExpresswayId]
      milliseconds: number
      intermittent?: boolean | undefined
    }
  | { kind: 'ntp-unreachable'; server: string }
  | { kind: 'dns-unreachable'; server: string }
  | { kind: 'tms-unreachable' }
  /** The database of that Expressway is broken; its own backup mends it (TRB-16, TRB-18). */
  | { kind: 'database-failure'; expressway: ExpresswayId }
  /** The firewall of that Expressway neither takes rules nor gives them back. */
  | { kind: 'firewall-fails'; expressway: ExpresswayId }
  /** Copies from the primary fail on that Expressway (TRB-04). */
  | { kind: 'replication-fails'; expressway: ExpresswayId }

export type Fault = FaultKind & { id: string; at: number }
