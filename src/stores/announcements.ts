import { create } from 'zustand'

type Announcement = { readonly id: number; readonly text: string }

type AnnouncementStore = {
  /** The last few, oldest first; each stays long enough to be read out. */
  readonly told: readonly Announcement[]
  /** Has a sentence read out by who hears the page. The same once more is read out once more. */
  readonly announce: (text: string) => void
}

const KEPT = 5

/** What is said to who does not see it happen: pages that come by themselves, alarms, restarts, time that has passed. */
export const useAnnouncementStore = create<AnnouncementStore>()((set) => ({
  told: [],
  announce: (text) =>
    set(({ told }) => ({ told: [...told, { id: (told.at(-1)?.id ?? 0) + 1, text }].slice(-KEPT) })),
}))
