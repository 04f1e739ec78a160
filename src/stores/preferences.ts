import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export type LabTheme = 'light' | 'dark'

type Preferences = {
  /** Null follows the browser's own preference. */
  readonly theme: LabTheme | null
  readonly drawerOpen: boolean
  readonly setTheme: (theme: LabTheme) => void
  readonly setDrawerOpen: (drawerOpen: boolean) => void
}

/** How this browser likes the lab's own screens. Nothing of the world is kept here. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      theme: null,
      drawerOpen: true,
      setTheme: (theme) => set({ theme }),
      setDrawerOpen: (drawerOpen) => set({ drawerOpen }),
    }),
    {
      name: 'sixpeer-preferences',
      partialize: ({ theme, drawerOpen }) => ({ theme, drawerOpen }),
    },
  ),
)
