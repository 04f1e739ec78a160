import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'

type Recording = {
  /** After how many commands Record was pressed; null where it was not. */
  readonly from: number | null
  readonly isOn: boolean
  readonly begin: (from: number) => void
  readonly stop: () => void
}

/** What is recorded in this tab, for as long as it is open. The log has all of it: this is where it begins. */
export const useRecording = create<Recording>()(
  persist(
    (set) => ({
      from: null,
      isOn: false,
      begin: (from) => set({ from, isOn: true }),
      stop: () => set({ isOn: false }),
    }),
    { name: 'sixpeer-recording', storage: createJSONStorage(() => sessionStorage) },
  ),
)
