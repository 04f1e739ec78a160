import type { ExpresswayId } from '../world'

/** A procedure that somebody practises. What its steps are stands in `mocks/procedures`, not here. */
export type ProcedureRun = {
  procedure: string
  startedAt: number
  /** Which Expressway plays which role: `primary`, `newPeer`, `leavingPeer`. */
  roles: Record<string, ExpresswayId>
  /** When each page of each Expressway was last opened, by `{expressway}/{menu path}`. */
  visits: Record<string, number>
  callsLost: number
  mostPeersDownAtOnce: number
}
