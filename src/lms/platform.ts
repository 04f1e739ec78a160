import type { Report } from './report'

/** Why a platform did not take something, in a sentence. */
export type Trouble = string

/** What a platform said no to, and why. */
export const refusedFor = (why: string): Trouble => `The learning platform refused: ${why}.`

/** What was told to a platform in a visit: a result, what the next visit needs, and how long this one has taken. */
export type Account = {
  readonly report: Report
  /** For the next visit; blank where nothing is kept. */
  readonly suspendData: string
  readonly visitMs: number
}

/**
 * A learning platform in whatever standard it speaks. What it does not take is a value: nobody's exercise ends over it.
 */
export type Platform = {
  /** Who learns, as the platform has it, to tell the worlds of two people at one computer apart. */
  readonly learner: string
  /** How the exercise stood before this visit. */
  readonly before: Report
  /** What the last visit left; blank where there was none. */
  readonly suspendData: string
  /** The score from which the exercise is passed, of a hundred; null where the platform leaves that to the exercise. */
  readonly passMark: number | null
  /** Whether it takes results in this visit: to look back at an exercise is none. */
  readonly isForCredit: boolean
  /** How much a visit may leave for the next one, in characters. */
  readonly suspendDataMax: number
  /** Where the platform wants to be gone on to when the visit is over; null where it sees to that itself. */
  readonly returnAddress: string | null
  /** Tells it how things stand. */
  readonly tell: (account: Account) => Promise<Trouble | null>
  /** Ends the visit; the page is about to go, so nothing waits. */
  readonly leave: (account: Account) => void
}
