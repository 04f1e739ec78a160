import type { ExpresswayId } from '../world'

/** Something broken on purpose. Expressways by id, servers by address. */
export type FaultKind =
  | { kind: 'power-off'; expressway: ExpresswayId }
  | { kind: 'path-cut'; between: [ExpresswayId, ExpresswayId] }
  | { kind: 'network-cut'; expressway: ExpresswayId }
  | { kind: 'port-blocked'; between: [ExpresswayId, ExpresswayId]; port: 4371 | 4372 }
  | { kind: 'nat'; between: [ExpresswayId, ExpresswayId] }
  | { kind: 'round-trip'; between: [ExpresswayId, ExpresswayId]; milliseconds: number }
  | { kind: 'ntp-unreachable'; server: string }
  | { kind: 'dns-unreachable'; server: string }

export type Fault = FaultKind & { id: string; at: number }
