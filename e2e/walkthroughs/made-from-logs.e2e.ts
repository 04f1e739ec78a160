import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundled } from '../../.ci/lib/core.mjs'

/**
 * Specs that are made of the logs of procedures, each as it was written: of a sample, for `npm run specs -- --run` carries
 * out all. Whoever reads this file first makes them, which are tests of this file then.
 */
const sample = [
  { id: 'create', style: 'plain', from: 0 },
  { id: 'add-peer', style: 'plain', from: 0 },
  { id: 'remove-dead-peer', style: 'plain', from: 0 },
  { id: 'remove-live-peer', style: 'page-objects', from: 0 },
  // As where somebody has pressed Record in the middle.
  { id: 'change-primary', style: 'plain', from: 4 },
] as const

type Maker = { specOfProcedure: (id: string, style: string, from: number) => Promise<string> }

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = fileURLToPath(new URL('../.generated/sample/', import.meta.url))
const isWorker = process.env['TEST_WORKER_INDEX'] !== undefined

if (!isWorker || !existsSync(folder)) {
  mkdirSync(folder, { recursive: true })
  const { loaded, remove } = await bundled<Maker>(root, { specs: 'mocks/spec/specs.ts' })
  for (const { id, style, from } of sample) {
    writeFileSync(`${folder}${id}.spec.ts`, await loaded.specOfProcedure(id, style, from))
  }
  await remove()
}
for (const { id } of sample) await import(`${folder}${id}.spec.ts`)
