// `npm run fuzz -- --minutes 10 [--seed 7]`: plays histories of every scenario in both profiles for so long, prints each
// find as a test that fails, and keeps its log in `.fuzz` for the lab to import. The suite plays some of seed 1 each time.
import { parseArgs } from 'node:util'
import { ensureInstalled } from './lib/install.mjs'
import { root } from './lib/root.mjs'
import { MINUTE_MS } from './lib/spans.mjs'

async function fuzz() {
  const { values } = parseArgs({
    options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' } },
  })
  const minutes = Number(values.minutes)
  const seed = Number(values.seed ?? Date.now() % 1_000_000)
  if (!(minutes > 0)) throw new Error('Say for how many minutes: --minutes 10')
  if (!Number.isSafeInteger(seed)) throw new Error('A seed is a whole number: --seed 7')
  await ensureInstalled()
  console.log(`Seed ${seed}: the same seed plays the same histories in the same order.`)
  const { bundled } = await import('./lib/core.mjs')
  const { loaded, remove } = await bundled(root, { fuzz: 'mocks/testing/fuzz-aloud.ts' })
  try {
    const limit = { histories: 1_000_000_000, milliseconds: minutes * MINUTE_MS, oneLogIn: 4 }
    const { histories, steps, finds } = await loaded.fuzzedAloud(seed, limit)
    console.log(`${histories} histories, ${steps} steps, ${finds.length} finds, seed ${seed}`)
    process.exitCode = finds.length > 0 ? 1 : 0
  } finally {
    await remove()
  }
}

await fuzz().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
