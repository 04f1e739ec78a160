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
import { beginTask, endTask, type Goal, goals, isUnderWay, type Task, useTaskStore } from './task'

/** The goal is looked for that often while somebody works towards it. */
const LOOK_MS = 500

/** Measures how somebody reaches a goal with the variant that is shown: begin, do, download. */
export function TaskPanel() {
  const tasks = useTaskStore((store) => store.tasks)
  const isCounting = useTaskStore(isUnderWay)
  const variant = useVariantStore((store) => store.chosen) ?? AS_IT_IS
  const [goal, setGoal] = useState<Goal>('contacts')
  const last = tasks.at(-1)
  useGoal(isCounting ? last?.goal : undefined)
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
        <LabButton onClick={() => beginTask(variant, goal)}>Begin task</LabButton>
      )}
      <LabButton
        disabled={tasks.length === 0}
        onClick={() => saveFile('tasks.csv', tasksCsv(tasks), 'text/csv')}
      >
        Download tasks
      </LabButton>
      <span role="status">{last && wordsOf(last)}</span>
    </div>
  )
}

const goalSchema = v.picklist(['procedure', 'contacts', 'alarms', 'mended'])

/** Ends the task once its goal is reached. What cannot be read now is read the next time. */
function useGoal(goal: Goal | undefined): void {
  useEffect(() => {
    if (goal === undefined) return
    const timer = setInterval(() => void look(goal).catch(() => undefined), LOOK_MS)
    return () => clearInterval(timer)
  }, [goal])
}

async function look(goal: Goal): Promise<void> {
  const [world, run] = await Promise.all([
    call({ path: 'lab/world', answer: worldSummarySchema }),
    call({ path: 'lab/run', answer: runSchema }),
  ])
  if (goals[goal].isReached(world, run)) endTask('reached')
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
