import { beforeEach, expect, it } from 'vitest'
import { WHAT_IF } from '#contract/wire/headers'
import { isBack, isRefusedSave, placeIn } from './deeds'
import { tasksCsv } from './TaskPanel'
import { beginTask, count, endTask, isReached, useTaskStore, whyNot } from './task'

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

it('begins one task for who presses twice, and is not ended by what is kept back', () => {
  beginTask('status-first', 'mended')
  beginTask('status-first', 'mended')
  expect(useTaskStore.getState().tasks).toHaveLength(1)
  const world = { faults: [], links: [], expressways: [] }
  expect(isReached('mended', { ...world, keepsCause: true }, null)).toBe(false)
  expect(isReached('mended', world, null)).toBe(true)
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

it('does not end a task because the goal of an earlier one was reached', () => {
  beginTask('status-first', 'contacts')
  endTask('reached', -1)
  expect(useTaskStore.getState().tasks.at(-1)?.end).toBeNull()
})

const HOST = 'expe1.example.com'

it.each([
  ['a save', HOST, false, {}, 422, true],
  ['a question what would become of it', HOST, false, { [WHAT_IF]: 'yes' }, 422, false],
  ['a save that is taken', HOST, false, {}, 200, false],
  ['a machine that is silent', HOST, false, {}, 503, false],
  ['what the lab itself is asked', null, false, {}, 409, false],
  ['a look at a page', HOST, true, {}, 403, false],
])('counts what a machine refuses to save: %s', (_, machine, isRead, headers, status, counts) => {
  const request = new Request(`http://lab.test/api/${HOST}/settings/dns`, {
    method: 'PUT',
    headers: new Headers(headers),
  })
  const asking = { request, machine, isRead, path: '' }
  expect(isRefusedSave(asking, new Response(null, { status }))).toBe(counts)
})

it('counts a step back, and none forward', () => {
  const [first, second] = [{ idx: 0 }, { idx: 1 }].map(placeIn)
  expect([isBack(second, first), isBack(first, second), isBack(second, placeIn(null))]).toEqual([
    true,
    false,
    false,
  ])
})

it('makes no task of a goal that is reached already, or of which nobody could tell', () => {
  const link = { from: 'expe1', to: 'expe2', working: true, broken: null, cause: null, limits: [] }
  const healthy = { links: [link], expressways: [], faults: [] }
  expect(whyNot('contacts', healthy, null)).toBe('That is so already.')
  expect(whyNot('procedure', healthy, null)).toBe('No procedure is under way.')
  expect(whyNot('contacts', { ...healthy, links: [{ ...link, working: false }] }, null)).toBeUndefined()
  expect(whyNot('mended', { ...healthy, keepsCause: true }, null)).toContain('kept back')
})
