import type { DnsView } from '#contract/wire/dns'
import type { EndpointAttempt, EndpointProtocol, EndpointSettings } from '#contract/wire/endpoints'
import type { ExpresswayId } from './expressway-id'

export type EndpointId = string

/** A registration that an endpoint has. Refreshes change nothing and are no events: only one that fails is. */
export type Registered = {
  readonly is: 'registered'
  registrar: ExpresswayId
  /** Where it was reached. */
  address: string
  since: number
  /** From refresh to refresh, as the registrar said at the last one that told anything new (CRE-26). */
  lifeMs: number
  /** The refresh from which on it lasts so long; not there while that is so since it registered. */
  lifeSince?: number
  /** False once the registrar has forgotten it: the endpoint learns that at its next refresh. */
  isKnown: boolean
}

/** An endpoint that looks for an Expressway, round after round. */
export type Looking = {
  readonly is: 'looking'
  /** When this round began. */
  since: number
  /** Whom it tries yet in this round, in their order; none: the round is over. */
  left: string[]
  /** When it tries the next, or begins the next round. */
  at: number
  /** From round to round, while nobody takes it; null before the first round, which is played whatever comes of it. */
  everyMs: number | null
}

/** One registration that an endpoint keeps or seeks: SIP outbound has two of them (END-04). */
export type EndpointLine = {
  status: Registered | Looking
  /** The Alternate Gatekeepers that came with the last registration, in their order (END-24). */
  alternates: { name: string; address: string }[]
}

/** A line of its log, and of which registration it speaks. */
export type LoggedAttempt = EndpointAttempt & { line: number }

/** An endpoint as a machine of the world, beside those that are computed. */
export type Endpoint = {
  readonly id: EndpointId
  readonly protocol: EndpointProtocol
  readonly deviceType: 'TelePresence Room' | 'Desktop System'
  /** `endpoint-7@example.com`, lower case. */
  readonly name: string
  readonly number: string
  readonly address: string
  /** Where it stands, and which DNS it sees. */
  readonly view: DnsView
  /** What it can do beside what all can (END-03). */
  readonly supports: { readonly outbound: boolean; readonly srv: boolean }
  settings: EndpointSettings
  lines: EndpointLine[]
  log: LoggedAttempt[]
}

/** A SIP endpoint refreshes its registration this often; one of H.323 by the Time to live of its registrar. */
export const SIP_REFRESH_MS = 60_000
/** So long it waits for an answer before it takes an Expressway to be dead. */
export const ANSWER_MS = 3_000
/** So long after a round in vain began the next one begins (END-20). */
export const RETRY_MS = 30_000
