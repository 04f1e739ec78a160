import { create } from 'zustand'

/** What can be asked why: an alarm row by its id, or a peer row (1 to 6) of the Clustering page. */
export type WhyQuestion = { host: string; alarm?: string; row?: number }

type WhyStore = {
  readonly question: WhyQuestion | null
  readonly ask: (question: WhyQuestion) => void
  readonly close: () => void
}

/** The question that stands in the lab's Why panel of this tab. */
export const useWhyStore = create<WhyStore>()((set) => ({
  question: null,
  ask: (question) => set({ question }),
  close: () => set({ question: null }),
}))
