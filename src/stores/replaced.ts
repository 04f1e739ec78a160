import { create } from 'zustand'

type ReplacedStore = {
  /** Whether another tab has begun the world that is shown, and nobody has taken note of it here. */
  readonly elsewhere: boolean
  readonly setElsewhere: (elsewhere: boolean) => void
}

/** Whose the world is that this tab shows. */
export const useReplacedStore = create<ReplacedStore>()((set) => ({
  elsewhere: false,
  setElsewhere: (elsewhere) => set({ elsewhere }),
}))
