import { create } from 'zustand'
import type { WorldSummary } from '#contract/wire/lab'
import type { Run } from '#contract/wire/procedures'

/** What a task is done for: it is reached when the world, or the run of a procedure, says so. */
export const goals = {
  procedure: { title: 'The procedure under way is done', isReached: (_, run) => run?.finished === true },
  contacts: {
    title: 'Every peer is in contact with every other',
    isReached: ({ links }) => links.length > 0 && links.every(({ working }) => working),
  },
  alarms: {
    title: 'No alarm stands that nobody has acknowledged',
    isReached: ({ expressways }) =>
      expressways.every(({ alarms }) => alarms.every(({ acknowledged }) => acknowledged)),
  },
  mended: { title: 'Nothing is broken on purpose', isReached: ({ faults }) => faults.length === 0 },
} as const satisfies Readonly<
  Record<string, { title: string; isReached: (world: WorldSummary, run: Run) => boolean }>
>
export type Goal = keyof typeof goals

/** One attempt at a goal with one variant of a page, in wall time. */
export type Task = {
  readonly variant: string
  readonly goal: Goal
  readonly startedAt: number
  readonly tookMs: number
  readonly clicks: number
  /** How often somebody went back in the history of the tab. */
  readonly backSteps: number
  /** What a machine refused. */
  readonly errors: number
  readonly end: 'reached' | 'given up' | null
}

type TaskStore = { readonly tasks: readonly Task[] }

/** The tasks of this page since it was loaded, the last one perhaps under way. */
export const useTaskStore = create<TaskStore>()(() => ({ tasks: [] }))

export const isUnderWay = ({ tasks }: TaskStore): boolean => tasks.at(-1)?.end === null

/** Begins to count. */
export function beginTask(variant: string, goal: Goal): void {
  const begun: Task = {
    variant,
    goal,
    startedAt: Date.now(),
    tookMs: 0,
    clicks: 0,
    backSteps: 0,
    errors: 0,
    end: null,
  }
  useTaskStore.setState(({ tasks }) => ({ tasks: [...tasks, begun] }))
}

/** Counts one more in the task that is under way. */
export const count = (what: 'clicks' | 'backSteps' | 'errors'): void =>
  change((task) => ({ ...task, [what]: task[what] + 1 }))

export const endTask = (end: 'reached' | 'given up'): void =>
  change((task) => ({ ...task, end, tookMs: Date.now() - task.startedAt }))

function change(by: (task: Task) => Task): void {
  useTaskStore.setState(({ tasks }) => {
    const last = tasks.at(-1)
    return last?.end === null ? { tasks: [...tasks.slice(0, -1), by(last)] } : { tasks }
  })
}

/** Counts what is done on the page, but not in the bar that counts. */
export function countDeeds(page: HTMLElement): void {
  page.addEventListener('click', ({ isTrusted }) => isTrusted && count('clicks'), { capture: true })
  addEventListener('popstate', () => count('backSteps'))
}
