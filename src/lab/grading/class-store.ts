import { create } from 'zustand'
import type { Verified } from '#contract/wire/grading'
import { verifyHandIn } from '../../api/grading'
import type { ClassList } from './class-list'
import type { AskedExercise, Graded } from './class-rows'
import { notRead } from './not-read'
import { type Source, unpacked } from './unpack'

type ClassState = {
  readonly graded: readonly Graded[]
  readonly list: ClassList | null
  /** The exercise that was set, with which hand-ins are compared. */
  readonly asked: AskedExercise | null
  /** Files that are verified and those that were chosen, while some still wait; null while none does. */
  readonly progress: { readonly done: number; readonly all: number } | null
  /** Verifies files, each after the other, and adds them to the table. */
  readonly verify: (sources: readonly Source[]) => Promise<void>
  /** Verifies no further than the file that is under way. */
  readonly stop: () => void
  readonly setList: (list: ClassList | null) => void
  readonly setAsked: (asked: AskedExercise | null) => void
  /** Empties the table; the list stays. */
  readonly clear: () => void
}

/** The class that is being graded in this tab: it stays while one looks at other pages of the lab, and no longer. */
export const useClass = create<ClassState>((set, get) => {
  let isStopped = false
  let nextId = 1
  // One after the other, whoever chooses more meanwhile.
  let last = Promise.resolve()

  async function verifyOne(source: Source): Promise<void> {
    for await (const found of unpacked(source)) {
      if (isStopped) return
      const verified = 'text' in found ? await verifyHandIn(found.text).catch(failed) : notRead(found.why)
      const graded = { id: nextId, file: found.name, verified }
      nextId += 1
      set((now) => ({ graded: [...now.graded, graded] }))
    }
  }

  return {
    graded: [],
    list: null,
    asked: null,
    progress: null,
    verify(sources) {
      isStopped = false
      const { progress } = get()
      set({ progress: { done: progress?.done ?? 0, all: (progress?.all ?? 0) + sources.length } })
      last = last.then(async () => {
        for (const source of sources) {
          if (!isStopped)
            await verifyOne(source).catch((error: unknown) =>
              set((now) => ({
                graded: [...now.graded, { id: nextId++, file: source.name, verified: failed(error) }],
              })),
            )
          set((now) => ({ progress: now.progress && { ...now.progress, done: now.progress.done + 1 } }))
        }
        set((now) => (now.progress && now.progress.done < now.progress.all ? {} : { progress: null }))
      })
      return last
    },
    stop() {
      isStopped = true
    },
    setList: (list) => set({ list }),
    setAsked: (asked) => set({ asked }),
    clear: () => set({ graded: [] }),
  }
})

const failed = (error: unknown): Verified =>
  notRead(
    `It could not be verified: ${error instanceof Error ? error.message : 'this browser cannot read it'}`,
  )
