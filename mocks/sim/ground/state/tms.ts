/** Cisco TMS as the Expressways meet it: one server of the world. */
export type Tms = {
  address: string
  name: string
  path: string
  community: string
  /** The key of the authority that has signed its certificate. */
  authorityKeyId: string
}

/** What one Expressway knows of its external manager. */
export type ManagerState = {
  /** Since when everything that the connection needs is so; null while something is missing. */
  workingSince: number | null
  /** The saved settings that `workingSince` speaks of: other settings begin anew. */
  settings: string
}

/** An Expressway whose page was never filled in. */
export const NO_MANAGER: ManagerState = { workingSince: null, settings: '' }

/** From the first answer of the external manager to Active (TMS-09). */
export const INITIALISING_MS = 20_000
