/** A call that somebody placed, as opposed to the everyday traffic that is computed. */
export type PlacedCall = {
  id: string
  source: string
  destination: string
  startedAt: number
  endsAt: number
  /** The ids of the zones of this machine by which it comes in and goes out. */
  zones: string[]
  /** Where it is not SIP at both ends. */
  protocol?: string
}

/**
 * The calls of one Expressway. Everyday traffic is a closed form of the seed, so that fourteen days cost nothing:
 * every line of `lines` is busy in a fixed rhythm, and only what departs from the rhythm is kept.
 */
export type CallsState = {
  lines: number
  /** Spans in which no call could start; `to` is null while one lasts. Older ones are dropped. */
  closed: { from: number; to: number | null }[]
  /** Calls that started before this moment are gone: the last restart. */
  droppedBefore: number
  /** Calls that somebody disconnected, and when. */
  disconnected: { id: string; at: number }[]
  placed: PlacedCall[]
}
