import { describe, expect, test } from 'vitest'
import { MINUTE_MS } from '#contract/spans'
import { createNodeHost } from '../node'
import { fuzzedAloud } from '../testing/fuzz-aloud'
import type { Deed } from '../testing/histories'
import { played } from '../testing/played'
import { startLinkOf } from '../testing/told'

const LIMIT_MS = 10 * MINUTE_MS

// The suite plays the same histories every time; `npm run fuzz` looks for what nobody has seen yet.
describe('whatever is done in whatever scenario', () => {
  test(
    'nothing is wrong at any step, and the log tells all of it',
    async () => {
      const { finds } = await fuzzedAloud(1, { histories: 50, milliseconds: LIMIT_MS, oneLogIn: 1 })
      expect(finds.map(({ findings }) => findings[0])).toEqual([])
    },
    2 * LIMIT_MS,
  )
})

test('the lab imports the log of a find and stands where it goes wrong, short of a deed that throws', async () => {
  const origin = { scenario: 'cluster-of-three', seed: 3, profile: 'realistic' } as const
  const restart = { type: 'restart', kind: 'restart', by: 'admin' } as const
  const deeds: Deed[] = [
    { command: { ...restart, expressway: 'expe2' } },
    { waitMs: 5000 },
    { command: { ...restart, expressway: 'expe9' } },
  ]
  const find = await played(
    origin,
    (_, step) => deeds[step],
    () => true,
    'log',
  )
  expect(find.findings[0]).toMatch(/^it throws: /)
  const lab = await createNodeHost()
  const body = JSON.stringify(find.log)
  const taken = await lab.answer(new Request('http://lab.test/api/lab/log', { method: 'POST', body }))
  expect(taken.status).toBe(200)
  const { world } = await lab.host.read()
  expect([world.now, world.expressways['expe2']?.power.state]).toEqual([find.log.now, 'restarting'])
  expect(startLinkOf(origin)).toBe('/?scenario=cluster-of-three&seed=3&profile=realistic&clock=paused')
})
