import { useQuery } from '@tanstack/react-query'
import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { SpecMark } from '#contract/wire/spec'
import { markQuery } from '../../api/spec'

/** What was recorded: of which world, from where on, and whether that goes on. */
type Recorded = SpecMark & { readonly isOn: boolean }

type Recording = {
  readonly recorded: Recorded | null
  readonly begin: (mark: SpecMark) => void
  readonly stop: () => void
}

/** What is recorded in this tab, for as long as it is open. The log has all of it: this is where it begins. */
export const useRecording = create<Recording>()(
  persist(
    (set) => ({
      recorded: null,
      begin: (mark) => set({ recorded: { ...mark, isOn: true } }),
      stop: () => set(({ recorded }) => ({ recorded: recorded && { ...recorded, isOn: false } })),
    }),
    { name: 'sixpeer-recorded', storage: createJSONStorage(() => sessionStorage) },
  ),
)

/** What was recorded of the world that is there; null where nothing was, or in a world that is no more. */
export function useRecorded(): Recorded | null {
  const recorded = useRecording((store) => store.recorded)
  const { data: now } = useQuery({ ...markQuery, enabled: recorded !== null })
  return recorded?.world === now?.world ? recorded : null
}
