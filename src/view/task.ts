import { create } from 'zustand'
import type { WorldSummary } from '#contract/wire/lab'
import type { Run } from '#contract/wire/procedures'

/** What is seen of a world to tell whether a goal is reached. */
type Seen = Pick<WorldSummary, 'links' | 'expressways' | 'faults' | 'keepsCause'>

type GoalRow = {
  readonly title: string
  /** Whether it is seen by what a world keeps back whose cause is to be found. */
  readonly isOfCause: boolean
  readonly isReached: (world: Seen, run: Run) => boolean
}

/** What a task is done for: it is reached when the world, or the run of a procedure, says so. */
export const goals = {
  procedure: {
    title: 'The procedure under way is done',
    isOfCause: false,
    isReached: (_, run) => run?.finished === true,
  },
  contacts: {
    title: 'Every peer is in contact with every other',
    isOfCause: true,
    isReached: ({ links }) => links.length > 0 && links.every(({ working }) => working),
  },
  alarms: {
    title: 'No alarm stands that nobody has acknowledged',
    isOfCause: false,
    isReached: ({ expressways }) =>
      expressways.every(({ alarms }) => alarms.every(({ acknowledged }) => acknowledged)),
  },
  mended: {
    title: 'Nothing is broken on purpose',
    isOfCause: true,
    isReached: ({ faults }) => faults.length === 0,
  },
} as const satisfies Readonly<Record<string, GoalRow>>
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
  /** How often a machine refused a save. */
  readonly errors: number
  readonly end: 'reached' | 'given up' | null
}

type TaskStore = { readonly tasks: readonly Task[] }

/** The tasks of this page since it was loaded, the last one perhaps under way. */
export const useTaskStore = create<TaskStore>()(() => ({ tasks: [] }))

export const isUnderWay = ({ tasks }: TaskStore): boolean => tasks.at(-1)?.end === null

/** Why a goal makes no task in this world; undefined where it does. */
export function whyNot(goal: Goal, world: Seen, run: Run): string | undefined {
  if (goal === 'procedure' && run === null) return 'No procedure is under way.'
  if (world.keepsCause && goals[goal].isOfCause)
    return 'What is broken is kept back here, so nobody can tell when that is reached.'
  return isReached(goal, world, run) ? 'That is so already.' : undefined
}

/** Whether a goal is reached, as far as can be seen: what is kept back says nothing. */
export const isReached = (goal: Goal, world: Seen, run: Run): boolean =>
  !(world.keepsCause && goals[goal].isOfCause) && goals[goal].isReached(world, run)

/** Begins to count, unless a task is under way: who presses twice has begun one. */
export function beginTask(variant: string, goal: Goal): void {
  if (isUnderWay(useTaskStore.getState())) return
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

/** Ends the task that is under way; with a moment, only if it is the one that was begun then. */
export const endTask = (end: 'reached' | 'given up', startedAt?: number): void =>
  change((task) =>
    startedAt === undefined || task.startedAt === startedAt
      ? { ...task, end, tookMs: Date.now() - task.startedAt }
      : task,
  )

function change(by: (task: Task) => Task): void {
  useTaskStore.setState(({ tasks }) => {
    const last = tasks.at(-1)
    return last?.end === null ? { tasks: [...tasks.slice(0, -1), by(last)] } : { tasks }
  })
}
