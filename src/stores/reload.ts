import { create } from 'zustand'
import { useRestartingStore } from './restarting'
import { forgetTyped } from './typed'

type ReloadStore = {
  /** Grows with every reload; the console is mounted anew when it does. */
  readonly reloads: number
  readonly reload: () => void
  /** The key of the location whose page is gone already, while the next one is on its way. */
  readonly leaving: string | null
  readonly leave: (key: string) => void
  readonly arrive: () => void
}

/** The lab bar's reload button and address field, as far as the console is concerned. */
export const useReloadStore = create<ReloadStore>()((set) => ({
  reloads: 0,
  reload: () => {
    forgetTyped()
    // A browser that loads anew waits for nothing any more (UPG-17).
    useRestartingStore.setState({ byHost: {} })
    set(({ reloads }) => ({ reloads: reloads + 1 }))
  },
  leaving: null,
  leave: (key) => {
    useRestartingStore.setState({ byHost: {} })
    set({ leaving: key })
  },
  arrive: () => set({ leaving: null }),
}))
