import { beforeEach, expect, it } from 'vitest'
import { tasksCsv } from './TaskPanel'
import { beginTask, count, endTask, useTaskStore } from './task'

beforeEach(() => useTaskStore.setState({ tasks: [] }))

it('counts what is done in a task, and nothing before or after it', () => {
  count('clicks')
  beginTask('status-first', 'contacts')
  for (const what of ['clicks', 'clicks', 'backSteps', 'errors'] as const) count(what)
  endTask('reached')
  count('clicks')
  endTask('given up')
  expect(useTaskStore.getState().tasks).toMatchObject([
    { variant: 'status-first', goal: 'contacts', clicks: 2, backSteps: 1, errors: 1, end: 'reached' },
  ])
})

it('gives the tasks as a table', () => {
  const task = { variant: 'as-it-is', goal: 'alarms', startedAt: 0, tookMs: 12_340 } as const
  const text = tasksCsv([{ ...task, clicks: 7, backSteps: 0, errors: 1, end: null }])
  expect(text.split('\r\n')).toEqual([
    'variant,goal,started,seconds,clicks,back-steps,errors,end',
    'as-it-is,No alarm stands that nobody has acknowledged,1970-01-01T00:00:00.000Z,12.3,7,0,1,under way',
    '',
  ])
})
