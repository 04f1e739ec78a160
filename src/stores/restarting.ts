import { create } from 'zustand'
import type { Restarting } from '#contract/wire/actions'

type RestartingStore = {
  /** By host: the restarts that this tab has asked for and whose end it has not seen yet. */
  readonly byHost: Readonly<Record<string, Restarting>>
  readonly begin: (host: string, restarting: Restarting) => void
  readonly end: (host: string) => void
}

/** Lets the frame show a progress bar, instead of a browser's error, while an Expressway restarts on request. */
export const useRestartingStore = create<RestartingStore>()((set) => ({
  byHost: {},
  begin: (host, restarting) => set(({ byHost }) => ({ byHost: { ...byHost, [host]: restarting } })),
  end: (host) =>
    set(({ byHost }) => ({
      byHost: Object.fromEntries(Object.entries(byHost).filter(([other]) => other !== host)),
    })),
}))
