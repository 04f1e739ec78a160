import { create } from 'zustand'
import { useRestartingStore } from './restarting'

type ReloadStore = {
  /** Grows with every reload; the console is mounted anew when it does. */
  readonly reloads: number
  readonly reload: () => void
}

/** The lab bar's reload button, as far as the console is concerned. */
export const useReloadStore = create<ReloadStore>()((set) => ({
  reloads: 0,
  reload: () => {
    // A browser that loads anew waits for nothing any more (UPG-17).
    useRestartingStore.setState({ byHost: {} })
    set(({ reloads }) => ({ reloads: reloads + 1 }))
  },
}))
