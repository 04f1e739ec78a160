import type { Help, Mode, Wish } from '#contract/wire/procedures'
import type { ExpresswayId } from './expressway-id'

/** Help that somebody took: for a step, or for none in particular. */
export type TakenHelp = { step: string | null; help: Help; at: number }

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
  /** That time is over, and with it the run. */
  timeIsUp?: true
  /** The faults that an exam began with, by id: they are to be found. */
  toFind?: string[]
  /** The same in words, for its result: some are mended by then. Absent in worlds that are older than that. */
  brokenBefore?: string[]
  /** In the order in which it was taken, each once a step; absent: none. */
  help?: TakenHelp[]
  /** Which Expressway plays which role: `primary`, `newPeer`, `leavingPeer`. */
  roles: Record<string, ExpresswayId>
  /** The serial of the last visit to each page, by `{expressway}/{menu path}`: with a paused clock times do not tell visits apart. */
  visits: Record<string, number>
  callsLost: number
  mostPeersDownAtOnce: number
}
