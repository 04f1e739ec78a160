import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'

type ChromeStore = {
  /** Set by `?chrome=none`; remembered until the tab is closed or `?chrome=all` asks for it again. */
  readonly hidden: boolean
  readonly setHidden: (hidden: boolean) => void
}

/** Whether this tab shows the lab's bar and drawer around the console. */
export const useChromeStore = create<ChromeStore>()(
  persist((set) => ({ hidden: false, setHidden: (hidden) => set({ hidden }) }), {
    name: 'sixpeer-chrome',
    storage: createJSONStorage(() => sessionStorage),
    partialize: ({ hidden }) => ({ hidden }),
  }),
)
