import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import {
  type BudgetRow,
  type BundleFile,
  budget,
  complaints,
  originsNoted,
  sizeBudget,
  weighed,
} from './size-budget.mjs'

type Made = { readonly modules: Readonly<Record<string, string>>; readonly imports?: readonly string[] }

/** A bundle of scripts, each of some modules. */
function bundleOf(chunks: Readonly<Record<string, Made>>): Record<string, BundleFile> {
  const files = Object.entries(chunks).map(([fileName, { modules, imports = [] }]): [string, BundleFile] => [
    fileName,
    {
      type: 'chunk',
      fileName,
      code: Object.values(modules).join('\n'),
      imports,
      moduleIds: Object.keys(modules),
      modules: Object.fromEntries(
        Object.entries(modules).map(([id, code]) => [id, { renderedLength: code.length }]),
      ),
    },
  ])
  return Object.fromEntries(files)
}

/** Text that packing makes no smaller than its words. */
const heavy = (words: number) =>
  Array.from({ length: words }, (_, index) => ((index * 2_654_435_761) % 4_294_967_296).toString(36)).join(
    ' ',
  )

const bundle = bundleOf({
  'main.js': { modules: { '/at/src/main.tsx': 'main()' }, imports: ['shared.js'] },
  'shared.js': { modules: { '/at/node_modules/react-dom/index.js': heavy(500) }, imports: ['main.js'] },
  'page.js': { modules: { '/at/src/pages/Page.tsx': heavy(300) }, imports: ['main.js'] },
  'terminal.js': { modules: { '/at/src/terminal/Terminal.tsx': heavy(900) } },
  'page.css': { modules: {} },
})

const row = (change: Partial<BudgetRow>): BudgetRow => ({ what: 'script', budgetKb: 100, ...change })
const kbOf = (change: Partial<BudgetRow>) => weighed(bundle, '/at', [row(change)])[0]?.kb ?? 0
const complaintsAbout = (change: Partial<BudgetRow>) => complaints(weighed(bundle, '/at/', [row(change)]))

describe('the size budget', () => {
  it('counts what its modules take at once, and nothing that is fetched on demand', () => {
    const atOnce = kbOf({ from: ['src/main.tsx'] })
    const withPage = kbOf({ from: ['src/main.tsx', 'src/pages/Page.tsx'] })
    expect(withPage).toBeGreaterThan(atOnce)
    expect(kbOf({})).toBeGreaterThan(withPage + kbOf({ from: ['src/terminal/Terminal.tsx'] }) - 0.1)
    expect(kbOf({ from: ['src/pages/Page.tsx'] })).toBe(withPage)
    expect(kbOf({ from: ['src/pages/Page.tsx'], without: ['src/main.tsx'] })).toBeCloseTo(
      withPage - atOnce,
      3,
    )
  })

  it('counts the scripts that a page names in its tags, and none that its own script lists', () => {
    const source =
      '<link href="/lab/page.js"><script>ask(["terminal.js"])</script><script src="/lab/main.js"></script>'
    const withPage = { ...bundle, 'index.html': { type: 'asset', fileName: 'index.html', source } as const }
    const [found] = weighed(withPage, '/at', [row({ from: ['index.html'] })])
    expect(found?.kb).toBe(kbOf({ from: ['src/main.tsx', 'src/pages/Page.tsx'] }))
  })

  it('says nothing of a build that keeps to it', () => {
    expect(complaintsAbout({ from: ['src/main.tsx'] })).toEqual([])
  })

  it('says by how much a build is over it, and what it is made of', () => {
    const [sentence, ...more] = complaintsAbout({ from: ['src/main.tsx'], budgetKb: 1 })
    expect(more).toEqual([])
    expect(sentence).toMatch(
      /^script weighs \d+\.\d kB gzip, \d+\.\d over its budget of 1\. Most of it: react-dom \d/,
    )
  })

  it('says what has grown since it was noted', () => {
    const before = originsNoted(weighed(bundle, '/at', [row({ from: ['src/main.tsx'] })]))
    const [sentence] = complaints(weighed(bundle, '/at', [row({ budgetKb: 1 })]), before)
    expect(sentence).toMatch(/Grown since it was noted: src\/terminal \+\d+\.\d, src\/pages \+\d+\.\d \(kB/)
  })

  it('counts from no module that the build does not have', () => {
    const gone = ['src', 'gone.tsx'].join('/')
    expect(complaintsAbout({ from: [gone] })).toEqual([
      `script: the build has no ${gone}. Name the right modules in .ci/lib/size-budget.mjs.`,
    ])
  })

  it('never asks for more than it allows', () => {
    expect(budget.filter(({ budgetKb, aimKb = 0 }) => aimKb > budgetKb)).toEqual([])
  })
})

/** What the budget of one kB says of a build that begins with that script; `./heavy.ts` weighs more. */
async function saidOf(main: string): Promise<string> {
  const files: Record<string, string> = {
    '/at/main.ts': main,
    '/at/heavy.ts': `export const heavy = ${JSON.stringify(heavy(500))}`,
  }
  const inMemory = {
    name: 'in-memory',
    resolveId: (id: string) => [id, id.replace('./', '/at/').concat('.ts')].find((name) => name in files),
    load: (id: string) => files[id],
  }
  const input = '/at/main.ts'
  const rows = [row({ from: ['main.ts'], budgetKb: 1.5 })]
  return build({
    root: '/at',
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input } },
    plugins: [inMemory, sizeBudget(rows)],
  }).then(
    () => 'nothing',
    (error: unknown) => String(error),
  )
}

describe('the size budget of what the beginning fetches', () => {
  it.each([
    ['takes', "import { heavy } from './heavy'; globalThis.seen = heavy"],
    ['fetches at once', "globalThis.seen = import('./heavy')"],
    ['fetches at once and takes apart', "const { heavy } = await import('./heavy'); globalThis.seen = heavy"],
    [
      'fetches in a function that it calls',
      "void (async () => { globalThis.seen = await import('./heavy') })()",
    ],
  ])('counts what it %s', async (_, main) => {
    expect(await saidOf(main)).toContain('over its budget')
  })

  it.each([
    ['a function that somebody calls', "globalThis.open = () => import('./heavy')"],
    ['a list of pages', "globalThis.pages = { heavy: () => import('./heavy') }"],
    ['what is called back', "globalThis.lazy(() => import('./heavy'))"],
  ])('counts nothing that is fetched by %s', async (_, main) => {
    expect(await saidOf(main)).toBe('nothing')
  })
})
