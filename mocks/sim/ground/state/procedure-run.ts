import type { ExerciseTerms } from '#contract/wire/exercise'
import type { Help, Mode, Wish } from '#contract/wire/procedures'
import type { ExpresswayId } from './expressway-id'
import type { FaultKind, FaultSource } from './faults'

/** Help that somebody took: for a step, or for none in particular. */
export type TakenHelp = { step: string | null; help: Help; at: number }

/** Something that an exercise breaks later: so long after the start, or once a step is done, by its id. */
export type LaterFault =
  | { readonly fault: FaultKind; readonly afterMs: number }
  | { readonly fault: FaultKind; readonly afterStep: string }

/** The same in a run: it falls due at a moment of world time, or waits for what the procedure says of its steps. */
export type WaitingFault =
  | { readonly fault: FaultKind; readonly dueAt: number }
  | { readonly fault: FaultKind; readonly afterStep: string }

/** A procedure that somebody practises. What its steps are stands in `mocks/procedures`, not here. */
export type ProcedureRun = {
  procedure: string
  startedAt: number
  /** Absent in worlds that are older than modes, and where nothing was said: it is learnt. */
  mode?: Mode
  /** How long it may take; absent: as long as it takes. */
  limitMs?: number
  /** What is wanted of Cisco TMS with the cluster; absent: nothing was said. */
  wanted?: Wish[]
  /** The number of the step at which it was taken over from the lab; absent: the first. */
  begunAtStep?: number
  /** That time is over, and with it the run. */
  timeIsUp?: true
  /** The faults that are to be found, by id: those that an exam began with, and what an exercise or a code has broken. */
  toFind?: string[]
  /** The same in words, for its result: some are mended by then. Absent in worlds that are older than that. */
  brokenBefore?: string[]
  /** What was broken while it was under way, for its result; absent: nothing. */
  brokenLater?: { at: number; text: string; source: FaultSource }[]
  /** The exercise that it is; absent: none. */
  exercise?: ExerciseTerms
  /** What the exercise has still to break; absent: nothing was to come. */
  waiting?: WaitingFault[]
  /** In the order in which it was taken, each once a step; absent: none. */
  help?: TakenHelp[]
  /** Which Expressway plays which role: `primary`, `newPeer`, `leavingPeer`. */
  roles: Record<string, ExpresswayId>
  /** The serial of the last visit to each page, by `{expressway}/{menu path}`: with a paused clock times do not tell visits apart. */
  visits: Record<string, number>
  callsLost: number
  mostPeersDownAtOnce: number
}
