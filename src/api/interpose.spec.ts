import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { interpose, isExam, machineOf, passed, useExamStore } from './interpose'

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })

/** What the machines were asked, in order; `run` is what they say of the run. */
function machines(run: () => Response) {
  const asked: string[] = []
  vi.stubGlobal('window', {
    fetch: async (input: RequestInfo | URL) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input, 'http://lab.test')
      asked.push(pathname)
      return pathname === '/api/lab/run' ? run() : json('as it is')
    },
  })
  return asked
}

const get = async (path: string) => (await window['fetch'](`http://lab.test/api/${path}`)).json()

beforeEach(() => {
  vi.stubGlobal('location', new URL('http://lab.test/'))
  useExamStore.setState({ isExam: undefined })
})
afterEach(() => vi.unstubAllGlobals())

const runs = [
  ['no run', () => json(null), 'changed'],
  ['a refusal', () => json(null, 500), 'as it is'],
  ['no JSON', () => new Response('<html>'), 'as it is'],
  ['no run that is known', () => json({ tells: 'everything' }), 'as it is'],
  ['no answer', () => Response.error(), 'as it is'],
] as const

it.each(runs)('steps between only where no exam is under way: %s', async (_, run, answer) => {
  machines(run)
  interpose(() => Promise.resolve(json('changed')))
  expect(await get('expe1.example.com/status/alarms')).toBe(answer)
  expect(await get('lab/world')).toBe('as it is')
})

it('asks once for all that wait, and says what it heard', async () => {
  const asked = machines(() => json(null))
  expect(await Promise.all([isExam(), isExam(), isExam()])).toEqual([false, false, false])
  expect(asked).toEqual(['/api/lab/run'])
  expect(useExamStore.getState().isExam).toBe(false)
  await isExam()
  expect(asked).toHaveLength(2)
})

it.each([
  ['expe1.example.com/status/alarms', 'expe1.example.com'],
  ['%C3%A9.example.com/session', 'é.example.com'],
  ['%E0%A4%A/session', '%E0%A4%A'],
  ['lab/world', null],
  ['tms', null],
  ['endpoints/1/calls', null],
  ['openapi.json', null],
])('knows which machine is asked: %s', (path, machine) => {
  expect(machineOf(path)).toBe(machine)
})

it('answers nothing to who has gone while the run was asked for', async () => {
  machines(() => json(null))
  interpose(() => Promise.resolve(json('changed')))
  const gone = new AbortController()
  const answer = window['fetch']('http://lab.test/api/expe1.example.com/status/alarms', {
    signal: gone.signal,
  })
  gone.abort(new Error('gone'))
  await expect(answer).rejects.toThrow('gone')
})

it('does not wait for who has gone already', async () => {
  await expect(passed(3_600_000, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
})
