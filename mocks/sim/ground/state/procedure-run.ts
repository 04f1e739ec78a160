import type { ExpresswayId } from './expressway-id'

/** A procedure that somebody practises. What its steps are stands in `mocks/procedures`, not here. */
export type ProcedureRun = {
  procedure: string
  startedAt: number
  /** Which Expressway plays which role: `primary`, `newPeer`, `leavingPeer`. */
  roles: Record<string, ExpresswayId>
  /** The serial of the last visit to each page, by `{expressway}/{menu path}`: with a paused clock times do not tell visits apart. */
  visits: Record<string, number>
  callsLost: number
  mostPeersDownAtOnce: number
}
