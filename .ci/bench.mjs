// `npm run bench`: measures everything that is to be quick and to stay quick, against others in the same run.
// `npm run bench -- save core` measures those parts; `--quick` with few runs, to see that it works; `--write` puts the
// result into docs/benchmarks.md; `--against FOLDER` measures the core of another checkout by turns with this one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureChromium } from './lib/chromium.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { root } from './lib/root.mjs'

/** Every part by its name, in the order of the document. Loaded when it is needed: packages may be missing before. */
const parts = {
  pictures: async () => (await import('./bench/pictures.mjs')).pictures,
  profile: async () => (await import('./bench/profile.mjs')).profile,
  size: async () => (await import('./bench/size.mjs')).size,
  save: async () => (await import('./bench/save.mjs')).save,
  'sign-in': async () => (await import('./bench/sign-in.mjs')).signIn,
  pages: async () => (await import('./bench/pages.mjs')).pages,
  list: async () => (await import('./bench/list.mjs')).list,
  jump: async () => (await import('./bench/jump.mjs')).jump,
  core: async () => (await import('./bench/core.mjs')).core,
  log: async () => (await import('./bench/log.mjs')).log,
  grade: async () => (await import('./bench/grade.mjs')).grade,
  timeline: async () => (await import('./bench/timeline.mjs')).timeline,
  suite: async () => (await import('./bench/suite.mjs')).suite,
}
const documentPath = join(root, 'docs/benchmarks.md')

async function bench() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      against: { type: 'string', multiple: true, default: [] },
    },
  })
  const unknown = positionals.filter((name) => !(name in parts))
  if (unknown.length > 0)
    throw new Error(`There is no part "${unknown.join('", "')}". Parts: ${Object.keys(parts).join(', ')}.`)
  if (values.write && values.against.length > 0)
    throw new Error('The document is about this checkout alone: leave out --against or --write.')

  await ensureInstalled()
  await ensureChromium()
  const report = await import('./bench/report.mjs')
  const loaded = await Promise.all(
    Object.entries(parts).map(async ([name, load]) => ({ name, ...(await load()) })),
  )
  const chosen = loaded.filter(({ name, isAskedFor = false }) =>
    positionals.length > 0 ? positionals.includes(name) : !isAskedFor,
  )
  const given = {
    against: values.against,
    isQuick: values.quick,
    /** How often something is done: in a full run, and in a quick one. */
    runs: (full, quick) => (values.quick ? quick : full),
  }
  const earlier = existsSync(documentPath) ? readFileSync(documentPath, 'utf8') : ''
  const { sections, figures, files, failed } = await measureAll(chosen, given, report)
  const around = [await report.machineSection(), report.aimSection(figures, earlier)]
  console.log(`${around.join('\n\n')}\n`)
  if (failed.length > 0) throw new Error(`Not measured: ${failed.join(', ')}.`)
  if (!values.write) return
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text)
  const titles = ['The machine', 'Aims', ...loaded.map(({ title }) => title)]
  writeFileSync(documentPath, report.documentOf(titles, [...around, ...sections], earlier))
}

/** One part after the other, each printed as soon as it is measured. One that fails does not keep the others back. */
async function measureAll(chosen, given, report) {
  const sections = []
  const figures = {}
  const files = {}
  const failed = []
  for (const part of chosen) {
    const startedAt = performance.now()
    console.log(`Measuring ${part.name} ...\n`)
    try {
      const measured = await part.measure(given)
      sections.push(report.sectionOf(part, measured, given.isQuick))
      Object.assign(figures, measured.figures)
      Object.assign(files, measured.files)
      console.log(`${sections.at(-1)}\n`)
    } catch (error) {
      failed.push(part.name)
      console.error(`${part.name}: ${error.message}`)
    }
    console.log(`${part.name} took ${((performance.now() - startedAt) / 1000).toFixed(0)} s.\n`)
  }
  return { sections, figures, files, failed }
}

await bench().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
