import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createNodeHost } from '../node'
import { fuzzed } from '../testing/fuzz'
import type { Deed } from '../testing/histories'
import { played } from '../testing/played'
import { asStory, startLinkOf } from '../testing/told'

const MINUTE_MS = 60_000
/** What `npm run fuzz` asks for; the suite plays the same histories every time. */
const minutes = Number(process.env['FUZZ_MINUTES'] ?? 0)
const seed = Number(process.env['FUZZ_SEED'] ?? 1)
const limit =
  minutes > 0
    ? { histories: 1_000_000_000, milliseconds: minutes * MINUTE_MS, oneLogIn: 4 }
    : { histories: 50, milliseconds: 10 * MINUTE_MS, oneLogIn: 1 }

/** Logs of finds; the lab imports one and stands where it goes wrong. */
const folder = '.fuzz'

describe('whatever is done in whatever scenario', () => {
  test(
    'nothing is wrong at any step, and the log tells all of it',
    async () => {
      let count = 0
      const { histories, steps, finds } = await fuzzed(seed, limit, (find) => {
        count += 1
        mkdirSync(folder, { recursive: true })
        const path = `${folder}/${seed}-${count}.json`
        writeFileSync(path, JSON.stringify(find.log))
        process.stdout.write(
          `${asStory(find)}\n// Where it begins: ${startLinkOf(find.origin)}\n// Its log, for Import in the lab: ${path}\n\n`,
        )
      })
      if (minutes > 0)
        process.stdout.write(`${histories} histories, ${steps} steps, ${finds.length} finds, seed ${seed}\n`)
      expect(finds.map(({ findings }) => findings[0])).toEqual([])
    },
    limit.milliseconds + 10 * MINUTE_MS,
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
