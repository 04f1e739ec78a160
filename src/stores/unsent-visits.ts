import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'

/** A page of a console that was opened. */
export type Visit = { readonly host: string; readonly path: string }

type UnsentVisits = {
  /** In the order in which they were opened. */
  readonly visits: readonly Visit[]
  readonly add: (visit: Visit) => void
  /** Drops the oldest, which the lab has heard of. */
  readonly drop: () => void
}

/** The visits of this tab that the lab has not heard of yet: a report is lost with its page, this list is not. */
export const useUnsentVisits = create<UnsentVisits>()(
  persist(
    (set) => ({
      visits: [],
      add: (visit) => set(({ visits }) => ({ visits: [...visits, visit] })),
      drop: () => set(({ visits }) => ({ visits: visits.slice(1) })),
    }),
    { name: 'sixpeer-unsent-visits', storage: createJSONStorage(() => sessionStorage) },
  ),
)
