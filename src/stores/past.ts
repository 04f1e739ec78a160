import { create } from 'zustand'
import { viewedMoment, viewMoment } from '#contract/wire/moment'

type PastStore = {
  /** The moment that this tab looks at; null: the present. */
  readonly moment: string | null
  readonly look: (moment: string | null) => void
}

/** Whether this tab looks at the past, and at which moment of it. */
export const usePastStore = create<PastStore>()((set) => ({
  moment: viewedMoment(),
  look: (moment) => {
    viewMoment(moment)
    set({ moment })
  },
}))
