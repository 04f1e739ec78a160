// `npm run fuzz -- --minutes 10 [--seed 7]`: plays histories of every scenario in both profiles for so long, prints each
// find as a test that fails, and keeps its log in `.fuzz` for the lab to import. The suite plays some of seed 1 each time.
import { parseArgs } from 'node:util'
import { ensureInstalled } from './lib/install.mjs'
import { runTool } from './lib/run.mjs'

async function fuzz() {
  const { values } = parseArgs({
    options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' } },
  })
  const seed = values.seed ?? String(Date.now() % 1_000_000)
  if (!(Number(values.minutes) > 0)) throw new Error('Say for how many minutes: --minutes 10')
  if (!Number.isSafeInteger(Number(seed))) throw new Error('A seed is a whole number: --seed 7')
  await ensureInstalled()
  console.log(`Seed ${seed}: the same seed plays the same histories in the same order.`)
  const spec = 'mocks/host/fuzz.spec.ts'
  const { code } = await runTool('vitest', ['run', spec, '--disable-console-intercept'], {
    env: { FUZZ_MINUTES: values.minutes, FUZZ_SEED: seed },
    show: true,
  })
  process.exitCode = code
}

await fuzz().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
