// `node .ci/bench-size.mjs`: what the build weighs, by what a visitor fetches when.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { printTable } from './lib/bench.mjs'
import { ensureBuilt } from './lib/build.mjs'
import { root } from './lib/root.mjs'

await ensureBuilt()
const dist = join(root, 'dist')
const page = readFileSync(join(dist, 'index.html'), 'utf8')
const files = readdirSync(join(dist, 'assets'))
  .filter((name) => !/\.(?:br|gz)$/.test(name))
  .map((name) => {
    const content = readFileSync(join(dist, 'assets', name))
    return { name, content, kind: kindOf(name) }
  })

function kindOf(name) {
  if (name.endsWith('.css')) return 'styles'
  if (page.includes(name)) return 'app, at once'
  if (name.startsWith('browser-')) return 'simulated machines, at once'
  return 'pages and terminal, when opened'
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1)

const kinds = ['app, at once', 'simulated machines, at once', 'styles', 'pages and terminal, when opened']
const weigh = (title, part) => {
  const sum = (size) => kilobytes(part.reduce((total, { content }) => total + size(content), 0))
  return [
    title,
    part.length,
    sum((c) => c.length),
    sum((c) => gzipSync(c).length),
    sum((c) => brotliCompressSync(c).length),
  ]
}
printTable(
  ['kB of 1000', 'files', 'raw', 'gzip', 'brotli'],
  [
    ...kinds.map((kind) =>
      weigh(
        kind,
        files.filter((file) => file.kind === kind),
      ),
    ),
    weigh('all', files),
  ],
)
