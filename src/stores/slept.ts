import { create } from 'zustand'

type SleptStore = {
  /** For how long world time stood still while the computer was asleep, until somebody takes note of it; else null. */
  readonly sleptMs: number | null
  readonly setSleptMs: (sleptMs: number | null) => void
}

/** What the computer's clock has done without the world. */
export const useSleptStore = create<SleptStore>()((set) => ({
  sleptMs: null,
  setSleptMs: (sleptMs) => set({ sleptMs }),
}))
