import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { worldSummarySchema } from '#contract/wire/lab'
import { runSchema } from '#contract/wire/procedures'
import { call } from '../api/client'
import { csvText } from '../lab/csv'
import { LabButton } from '../lab/LabButton'
import { saveFile } from '../lab/save-file'
import { useVariantStore } from '../variants/chosen'
import { AS_IT_IS } from '../variants/names'
import {
  beginTask,
  endTask,
  type Goal,
  goals,
  isReached,
  isUnderWay,
  type Task,
  useTaskStore,
  whyNot,
} from './task'

/** The goal is looked for that often while somebody works towards it. */
const LOOK_MS = 500

/** Measures how somebody reaches a goal with the variant that is shown: begin, do, download. */
export function TaskPanel() {
  const tasks = useTaskStore((store) => store.tasks)
  const isCounting = useTaskStore(isUnderWay)
  const variant = useVariantStore((store) => store.chosen) ?? AS_IT_IS
  const [goal, setGoal] = useState<Goal>('contacts')
  const [refusal, setRefusal] = useState<string>()
  const last = tasks.at(-1)
  /** A goal that is reached before anybody has done anything measures nothing. */
  async function begin(): Promise<void> {
    const why = await asked().then(
      ([world, run]) => whyNot(goal, world, run),
      () => 'The lab does not answer. Try again.',
    )
    setRefusal(why)
    if (why === undefined) beginTask(variant, goal)
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label>
        Goal{' '}
        <select
          value={goal}
          disabled={isCounting}
          onChange={({ target }) => setGoal(v.parse(goalSchema, target.value))}
          className="max-w-full rounded border border-(--lab-edge) bg-(--lab-field) text-(--lab-text)"
        >
          {Object.entries(goals).map(([key, { title }]) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {isCounting ? (
        <LabButton onClick={() => endTask('given up')}>Give up</LabButton>
      ) : (
        <LabButton onClick={() => void begin()}>Begin task</LabButton>
      )}
      <LabButton
        disabled={tasks.length === 0}
        onClick={() => saveFile('tasks.csv', tasksCsv(tasks), 'text/csv')}
      >
        Download tasks
      </LabButton>
      <span role="status">{refusal ?? (last && wordsOf(last))}</span>
    </div>
  )
}

const goalSchema = v.picklist(['procedure', 'contacts', 'alarms', 'mended'])

/** Ends the task that is under way once its goal is reached. What cannot be read now is read the next time. */
export function useGoal(): void {
  const task = useTaskStore((store) => (isUnderWay(store) ? store.tasks.at(-1) : undefined))
  const { goal, startedAt } = task ?? {}
  useEffect(() => {
    if (goal === undefined || startedAt === undefined) return
    const timer = setInterval(() => void look(goal, startedAt).catch(() => undefined), LOOK_MS)
    return () => clearInterval(timer)
  }, [goal, startedAt])
}

const asked = () =>
  Promise.all([
    call({ path: 'lab/world', answer: worldSummarySchema }),
    call({ path: 'lab/run', answer: runSchema }),
  ])

async function look(goal: Goal, startedAt: number): Promise<void> {
  const [world, run] = await asked()
  if (isReached(goal, world, run)) endTask('reached', startedAt)
}

const seconds = (task: Task) => (task.tookMs / 1000).toFixed(1)

function wordsOf(task: Task): string {
  if (task.end === null) return 'Counting.'
  const { clicks, backSteps, errors, end } = task
  return `${end === 'reached' ? 'Reached' : 'Given up'} after ${seconds(task)} s: clicks ${clicks}, back ${backSteps}, refused ${errors}.`
}

/** The tasks as a table for a spreadsheet. One that is under way has no end yet. */
export function tasksCsv(tasks: readonly Task[]): string {
  const heads = ['variant', 'goal', 'started', 'seconds', 'clicks', 'back-steps', 'errors', 'end']
  const rows = tasks.map((task) => [
    task.variant,
    goals[task.goal].title,
    new Date(task.startedAt).toISOString(),
    Number(seconds(task)),
    task.clicks,
    task.backSteps,
    task.errors,
    task.end ?? 'under way',
  ])
  return csvText([heads, ...rows])
}
