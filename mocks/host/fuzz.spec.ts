import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fuzzed } from '../testing/fuzz'
import { asStory } from '../testing/told'

const MINUTE_MS = 60_000
/** What `npm run fuzz` asks for; the suite plays the same histories every time. */
const minutes = Number(process.env['FUZZ_MINUTES'] ?? 0)
const seed = Number(process.env['FUZZ_SEED'] ?? 1)
const limit =
  minutes > 0
    ? { histories: 1_000_000_000, milliseconds: minutes * MINUTE_MS }
    : { histories: 50, milliseconds: 10 * MINUTE_MS }

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
        process.stdout.write(`${asStory(find)}\n// Its log, for Import in the lab: ${path}\n\n`)
      })
      if (minutes > 0)
        process.stdout.write(`${histories} histories, ${steps} steps, ${finds.length} finds, seed ${seed}\n`)
      expect(finds.map(({ findings }) => findings[0])).toEqual([])
    },
    limit.milliseconds + 10 * MINUTE_MS,
  )
})
