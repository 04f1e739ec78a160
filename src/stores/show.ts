import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'

/** What somebody asked for: to be shown what to do, or to have it done; one step, or all that is left. */
export type ShowAsked = { readonly way: 'show' | 'do'; readonly whole: boolean }

type ShowStore = {
  readonly asked: ShowAsked | null
  /** What was on its way when this page was loaded anew: a show ends with its page. */
  readonly interrupted: ShowAsked | null
  readonly ask: (asked: ShowAsked) => void
  readonly end: () => void
}

/** The show that this tab plays on the real pages. Kept for as long as the tab, so that a reload can say that it ended. */
export const useShowStore = create<ShowStore>()(
  persist(
    (set) => ({
      asked: null,
      interrupted: null,
      ask: (asked) => set({ asked: { ...asked }, interrupted: null }),
      end: () => set({ asked: null, interrupted: null }),
    }),
    {
      name: 'sixpeer-show',
      storage: createJSONStorage(() => sessionStorage),
      partialize: ({ asked }) => ({ interrupted: asked }),
    },
  ),
)
