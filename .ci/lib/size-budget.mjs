import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { importedAtOnce } from './imported-at-once.mjs'

const CLUSTERING = 'src/contract/settings/system/clustering.ts'
/** What a start link to System > Clustering fetches until it is painted: the page of the lab, and the script of its own. */
const FIRST_PICTURE = [
  'index.html',
  'src/main.ts',
  'src/app.tsx',
  'src/pages/system/ClusteringPage.tsx',
  CLUSTERING,
]

/**
 * What the build may weigh, in kB of 1000, each file packed with gzip. A row of scripts counts the chunks of its modules
 * with all that these take at once, by `import` or by an `import()` that runs as soon as they do, and nothing that is
 * fetched on demand; of a page it counts the scripts that it names. Without modules it counts every script.
 * `aimKb` is where the row is to come down to; who gets there makes it the budget.
 */
export const budget = [
  {
    what: 'script before the first picture',
    from: FIRST_PICTURE,
    budgetKb: 190,
  },
  {
    what: 'script of the simulated machines',
    from: ['mocks/browser.ts'],
    without: FIRST_PICTURE,
    budgetKb: 205,
  },
  // 13 of it read a log as acts and write specs of them, 18 describe what can be asked, 14 show pages to those who design
  // them, 3 keep what was typed and quote the guide on consoles, 3 tell which exercise a hand-in is of and whose its log is,
  // 2 judge what an exercise hides, offer the worlds of repairs and ask for the number of a learner, 2 read what was set
  // aside, show it and keep secrets out of specs, each fetched by who asks for it; 3 tell what unfits a member, refuse what
  // keeps a newcomer out, ask DNS for whom is called, and replay a run without each of its mistakes.
  { what: 'script in all', budgetKb: 1056 },
  { what: 'styles in all', files: /\.css$/, budgetKb: 9.4 },
]

/** Where it is noted what each row was made of when it was measured last; `npm run bench -- size --write` writes it. */
const notedPath = fileURLToPath(new URL('size-origins.json', import.meta.url))

/**
 * For Vite: fails the build when a row is over its budget. Nothing is written then, so that no lab is served that was
 * refused.
 */
export function sizeBudget(rows = budget) {
  let root = ''
  return {
    name: 'size-budget',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const noted = existsSync(notedPath) ? JSON.parse(readFileSync(notedPath, 'utf8')) : {}
        const found = complaints(weighed(bundle, root, rows), noted)
        if (found.length > 0) this.error(found.join('\n'))
      },
    },
  }
}

/**
 * Each row of a budget with what it weighs in that bundle: its files, its bytes as they are, its kB, and how much of it
 * comes from where.
 */
export function weighed(bundle, root, rows = budget) {
  const files = Object.values(bundle)
  const scripts = files.filter(({ type }) => type === 'chunk')
  const nameOf = (id) =>
    id.replaceAll('\\', '/').replace(`${root.replaceAll('\\', '/').replace(/\/$/, '')}/`, '')
  const holding = (module) =>
    bundle[module] ?? scripts.find(({ moduleIds }) => moduleIds.some((id) => nameOf(id) === module))
  return rows.map((row) => {
    const { from = [], without = [] } = row
    const missing = [...from, ...without].filter((module) => !holding(module))
    const left = closure(bundle, without.map(holding))
    const counted = row.files
      ? files.filter(({ fileName }) => row.files.test(fileName))
      : (row.from ? closure(bundle, from.map(holding)) : scripts).filter((chunk) => !left.includes(chunk))
    const contents = counted.map((file) => Buffer.from(file.code ?? file.source))
    return {
      ...row,
      missing,
      contents,
      kb: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0) / 1000,
      origins: originsOf(counted, nameOf),
    }
  })
}

/** The chunks, those that the pages name, and all that they take at once. */
function closure(bundle, files) {
  const found = new Set()
  const visit = (file) => {
    if (!file || found.has(file)) return
    if (file.type !== 'chunk') return namedBy(file, bundle).forEach(visit)
    found.add(file)
    for (const name of [...file.imports, ...importedAtOnce(file)]) visit(bundle[name])
  }
  files.forEach(visit)
  return [...found]
}

/** The chunks that a page names in its tags. What stands inside a script of its own is asked for by some addresses only. */
function namedBy({ source }, bundle) {
  const tags = String(source).replaceAll(/<script>[\s\S]*?<\/script>/g, '')
  return Object.values(bundle).filter(({ type, fileName }) => type === 'chunk' && tags.includes(fileName))
}

/** How many kB come from each package or folder, before names are shortened: the heaviest first. */
function originsOf(files, nameOf) {
  const sums = new Map()
  for (const { modules = {} } of files) {
    for (const [id, { renderedLength }] of Object.entries(modules)) {
      const origin = originOf(nameOf(id))
      sums.set(origin, (sums.get(origin) ?? 0) + renderedLength / 1000)
    }
  }
  return [...sums].sort(([, one], [, other]) => other - one)
}

function originOf(name) {
  const [, inPackage] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name) ?? []
  return inPackage ?? name.split('/').slice(0, 2).join('/')
}

/**
 * A sentence for each row that is over its budget, or that counts from a module which the build does not have. What has
 * grown is told from the kB by origin that were noted for each row, where any were.
 */
export function complaints(rows, noted = {}) {
  return rows.flatMap(({ what, kb, budgetKb, missing, origins }) => {
    if (missing.length > 0)
      return [
        `${what}: the build has no ${missing.join(', ')}. Name the right modules in .ci/lib/size-budget.mjs.`,
      ]
    if (kb <= budgetKb) return []
    const weight = `${what} weighs ${kb.toFixed(1)} kB gzip, ${(kb - budgetKb).toFixed(1)} over its budget of ${budgetKb}.`
    return [`${weight} ${reasonFor(origins, noted[what])} (kB before it is packed).`]
  })
}

const NAMED_MAX = 6

function reasonFor(origins, noted) {
  const list = (some, sign) =>
    some
      .slice(0, NAMED_MAX)
      .map(([origin, kb]) => `${origin} ${sign}${kb.toFixed(1)}`)
      .join(', ')
  const grown = origins
    .map(([origin, kb]) => [origin, kb - (noted?.[origin] ?? 0)])
    .filter(([, kb]) => kb >= 0.1)
    .sort(([, one], [, other]) => other - one)
  return noted && grown.length > 0
    ? `Grown since it was noted: ${list(grown, '+')}`
    : `Most of it: ${list(origins, '') || 'no script'}`
}

/** What each row is made of, to be noted. */
export function originsNoted(rows) {
  const rounded = (origins) => origins.map(([origin, kb]) => [origin, Number(kb.toFixed(1))])
  return Object.fromEntries(rows.map(({ what, origins }) => [what, Object.fromEntries(rounded(origins))]))
}
