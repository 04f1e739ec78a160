import { MINUTE_MS, SECOND_MS } from '#contract/spans'

/** What one client can use up, so that it cannot take the others' share. */
export const limits = {
  /** Connections to a port at once; a machine of the world has no more administrators either. */
  webConnectionsMax: 256,
  sshConnectionsMax: 64,
  /** Commands and shells of one connection at once. */
  sshSessionsMax: 10,
  dnsConnectionsMax: 64,
  /** From the first byte of a connection until it is encrypted. */
  handshakeMs: 10 * SECOND_MS,
  /** Until the head of a request has come, and the whole of it. */
  headMs: 10 * SECOND_MS,
  requestMs: MINUTE_MS,
  /** How often it is looked for requests that take too long. */
  lookedAtEveryMs: SECOND_MS,
  /** Until somebody has signed in by SSH. */
  signInMs: 30 * SECOND_MS,
  signInTries: 3,
  /** A longer line is no command; the lab's terminal takes no more either. */
  lineLengthMax: 4000,
  /** The body of a request to a machine; the lab itself takes logs, which are longer. */
  bodyBytesMax: 4_000_000,
  /** Questions by UDP that are being answered. */
  dnsQuestionsMax: 256,
  /** What a page has not taken yet of what it is told of changes. */
  changesBytesMax: 65_536,
  /** Until a name server's client by TCP has asked, and asks again. */
  dnsIdleMs: 10 * SECOND_MS,
} as const

/** The same limits, some of them others: a test does not wait for a minute. */
export type Limits = { readonly [K in keyof typeof limits]: number }
