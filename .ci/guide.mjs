// `npm run guide -- ID [--out FOLDER] [--list]`: plays a procedure in a browser and writes an illustrated guide of it, as
// HTML that prints well and as Markdown. Done again, it says which pictures are others than before. LAB_URL: a lab that is
// served already.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { changedPictures, htmlOf, markdownOf } from './lib/guide-files.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { root } from './lib/root.mjs'
import { runTool } from './lib/run.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, list: { type: 'boolean', default: false } },
})

async function guide() {
  await ensureInstalled()
  const { bundled } = await import('./lib/core.mjs')
  const { loaded, remove } = await bundled(root, { specs: 'mocks/spec/specs.ts' })
  try {
    const known = loaded.withSpecs
    const list = known.map(({ id, title }) => `  ${id.padEnd(24)}${title}`).join('\n')
    if (values.list) return console.log(list)
    const [id] = positionals
    if (positionals.length !== 1) throw new Error(`Say which: npm run guide -- ID [--out FOLDER]\n${list}`)
    if (!known.some((one) => one.id === id)) throw new Error(`There is no procedure "${id}", only:\n${list}`)
    await write(id, await loaded.guideOfProcedure(id))
  } finally {
    await remove()
  }
}

async function write(id, { text, spec }) {
  const out = resolve(values.out ?? join(root, 'e2e/.generated/guides', id))
  const pictures = join(out, 'pictures')
  // Below e2e, where Playwright is found.
  const work = join(root, 'e2e/.generated', `guide-of-${id}`)
  // The pictures of before stay until there are new ones.
  const taken = join(work, 'pictures')
  rmSync(work, { recursive: true, force: true })
  mkdirSync(taken, { recursive: true })
  writeFileSync(join(work, `${id}.spec.ts`), spec)
  const { code, output } = await runTool(
    'playwright',
    ['test', '-c', 'e2e/specs.config.ts', '--workers=1', '--reporter=line'],
    { env: { SPECS_FOLDER: work, PICTURES_FOLDER: taken } },
  )
  if (code !== 0) {
    rmSync(work, { recursive: true, force: true })
    throw new Error(`The pictures could not be taken.\n${output}`)
  }
  const before = sumsIn(pictures)
  rmSync(pictures, { recursive: true, force: true })
  cpSync(taken, pictures, { recursive: true })
  rmSync(work, { recursive: true, force: true })
  const guideText = withPages(text)
  writeFileSync(join(out, 'guide.html'), htmlOf(guideText))
  writeFileSync(join(out, 'guide.md'), markdownOf(guideText))
  console.log(`${join(out, 'guide.html')}\n${join(out, 'guide.md')}`)
  console.log(changedPictures(before, sumsIn(pictures)))
}

/** The sum of each picture in a folder, by name; null where there is no folder. */
function sumsIn(folder) {
  if (!existsSync(folder)) return null
  const names = readdirSync(folder).filter((name) => name.endsWith('.png'))
  return new Map(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}

/** The same with the pages of the guide in the place of its rows. */
function withPages(text) {
  const [, ...rows] = readFileSync(join(root, 'docs/requirements.tsv'), 'utf8').trim().split('\n')
  const sections = new Map(rows.map((row) => row.split('\t')).map(([id, section]) => [id, section]))
  const pagesOf = (id) => [
    ...(sections
      .get(id)
      ?.match(/\(([^()]*)\)$/)?.[1]
      ?.matchAll(/\d+/g) ?? []),
  ]
  return {
    ...text,
    steps: text.steps.map((step) => ({
      ...step,
      pages: [...new Set(step.guide.flatMap(pagesOf).map(([page]) => Number(page)))].sort((a, b) => a - b),
    })),
  }
}

await guide().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
