import { create } from 'zustand'
import type { Exercise } from './exercise'
import type { Reporter } from './reporter'
import type { Left } from './suspend-data'

/** How this page was opened. */
export type Visit = {
  readonly exercise: Exercise
  /** What tells the platform; null where none is to be told. */
  readonly reporter: Reporter | null
  /** Why there is none; null where there is one. */
  readonly trouble: string | null
  /** What the last visit left, where this one goes on with it. */
  readonly left: Left | null
  /** Whether the platform has the world to go on with, and this browser has not. */
  readonly isWorldElsewhere: boolean
}

type VisitStore = {
  readonly visit: Visit | null
  readonly begin: (visit: Visit) => void
}

/** The visit of this page: there is one only in a package. */
export const useVisitStore = create<VisitStore>()((set) => ({
  visit: null,
  begin: (visit) => set({ visit }),
}))
