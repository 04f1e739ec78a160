import { gzipSync } from 'node:zlib'

/**
 * What the build may weigh, in kB of 1000, each file packed with gzip. A row of scripts counts the chunks of its modules
 * with all that these take at once, and nothing that is fetched on demand; without modules it counts every script.
 * `aimKb` is where the row is to come down to; who gets there makes it the budget.
 */
export const budget = [
  {
    what: 'script before the first picture',
    // What a start link to System > Clustering fetches until it is painted.
    from: ['src/main.tsx', 'src/lab/HomePage.tsx', 'src/pages/system/ClusteringPage.tsx', 'mocks/browser.ts'],
    budgetKb: 445,
    aimKb: 190,
  },
  {
    what: 'script of the simulated machines',
    from: ['mocks/browser.ts'],
    without: ['src/main.tsx'],
    budgetKb: 205,
  },
  { what: 'script in all', budgetKb: 725 },
  { what: 'styles in all', files: /\.css$/, budgetKb: 9 },
]

/**
 * For Vite: fails the build when a row is over its budget. Nothing is written then, so that no lab is served that was
 * refused.
 */
export function sizeBudget() {
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
        const found = complaints(weighed(bundle, root))
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
  const holding = (module) => scripts.find(({ moduleIds }) => moduleIds.some((id) => nameOf(id) === module))
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

/** The chunks, and all that they take at once. */
function closure(bundle, chunks) {
  const found = new Set()
  const visit = (chunk) => {
    if (!chunk || chunk.type !== 'chunk' || found.has(chunk)) return
    found.add(chunk)
    for (const name of chunk.imports) visit(bundle[name])
  }
  chunks.forEach(visit)
  return [...found]
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

/** A sentence for each row that is over its budget, or that counts from a module which the build does not have. */
export function complaints(rows) {
  return rows.flatMap(({ what, kb, budgetKb, missing, origins }) => {
    if (missing.length > 0)
      return [
        `${what}: the build has no ${missing.join(', ')}. Name the right modules in .ci/lib/size-budget.mjs.`,
      ]
    if (kb <= budgetKb) return []
    const heaviest = origins.slice(0, 6).map(([origin, size]) => `${origin} ${size.toFixed(0)}`)
    const parts =
      heaviest.length === 0 ? '' : ` Most of it, in kB before it is packed: ${heaviest.join(', ')}.`
    return [
      `${what} has grown to ${kb.toFixed(1)} kB gzip, ${(kb - budgetKb).toFixed(1)} over its budget of ${budgetKb}.${parts}`,
    ]
  })
}
