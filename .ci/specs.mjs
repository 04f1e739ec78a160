// `npm run specs -- [ID ...] [--style plain|page-objects] [--out FOLDER] [--run] [--list] [--write]`: plays the guide's procedures
// without a browser, writes a Playwright spec of each log, and with --run carries the specs out in fresh worlds.
// --write renews the test plans in docs/specs instead. LAB_URL: a lab that is served already.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureInstalled } from './lib/install.mjs'
import { root } from './lib/root.mjs'
import { runTool } from './lib/run.mjs'

const FOLDER = 'e2e/.generated/specs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    style: { type: 'string', default: 'plain' },
    out: { type: 'string' },
    run: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
})

async function specs() {
  if (values.write && positionals.length > 0)
    throw new Error('All test plans are renewed together: --write takes no names.')
  await ensureInstalled()
  const { bundled } = await import('./lib/core.mjs')
  const { loaded, remove } = await bundled(root, { specs: 'mocks/spec/specs.ts' })
  try {
    const known = loaded.withSpecs
    if (!loaded.SPEC_STYLES.includes(values.style))
      throw new Error(`There is no style "${values.style}", only: ${loaded.SPEC_STYLES.join(', ')}.`)
    if (values.write) return await writePlans(loaded)
    if (values.list) return console.log(known.map(({ id, title }) => `${id.padEnd(24)}${title}`).join('\n'))
    const unknown = positionals.filter((id) => !known.some((one) => one.id === id))
    if (unknown.length > 0)
      throw new Error(`There is no ${unknown.join(', ')}, only: ${known.map(({ id }) => id).join(', ')}.`)
    const folder = values.out === undefined ? join(root, FOLDER) : resolve(values.out)
    if (values.out === undefined) rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    for (const { id } of known.filter(({ id }) => positionals.length === 0 || positionals.includes(id))) {
      writeFileSync(join(folder, `${id}.spec.ts`), await loaded.specOfProcedure(id, values.style))
      console.log(`${join(folder, `${id}.spec.ts`)}`)
    }
    if (!values.run) return
    const { code } = await runTool('playwright', ['test', '-c', 'e2e/specs.config.ts'], {
      env: { SPECS_FOLDER: folder },
      show: true,
    })
    process.exitCode = code
  } finally {
    await remove()
  }
}

/** Renews the test plans that Playwright's agents read; a test compares them. */
async function writePlans({ withSpecs, planOfProcedure }) {
  const folder = join(root, 'docs/specs')
  mkdirSync(folder, { recursive: true })
  for (const { id } of withSpecs) writeFileSync(join(folder, `${id}.md`), (await planOfProcedure(id)).plan)
  console.log(`${withSpecs.length} plans in ${folder}`)
}

await specs().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
