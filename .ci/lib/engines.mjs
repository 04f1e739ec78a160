import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { aliases } from './aliases.mjs'
import { chromiumFlags, findChromium } from './chromium.mjs'
import { root } from './root.mjs'

const MODULE = 'mocks/testing/engine-hashes.ts'
/** So many seeds are played between two words of how far it is. */
const BATCH = 50

/** The module of the hashes as one file that every engine runs as it is, in a folder for a moment. */
export async function engineModule() {
  const folder = await mkdtemp(join(tmpdir(), 'sixpeer-engines-'))
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: aliases },
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      outDir: folder,
      target: 'es2023',
      copyPublicDir: false,
      emptyOutDir: false,
      lib: { entry: join(root, MODULE), formats: ['es'], fileName: () => 'engine.mjs' },
    },
  })
  return { path: join(folder, 'engine.mjs'), remove: () => rm(folder, { recursive: true }) }
}

/** Seeds from the first on, batch by batch. */
function batchesOf(first, count) {
  return Array.from({ length: Math.ceil(count / BATCH) }, (_, index) => [
    first + index * BATCH,
    Math.min(BATCH, count - index * BATCH),
  ])
}

/** The hashes of those seeds in Node. */
export async function hashesInNode(path, first, count, tell = () => undefined) {
  const { hashesFrom } = await import(pathToFileURL(path).href)
  const hashes = []
  for (const [from, length] of batchesOf(first, count)) {
    hashes.push(...hashesFrom(from, length))
    tell(hashes.length)
  }
  return hashes
}

/** The same in a page of a browser, whoever drives it: `evaluate` takes a function and what it is given. */
export async function hashesInPage(page, path, first, count, tell = () => undefined) {
  const { url, close } = await served(path)
  try {
    await page.goto(url)
    const hashes = []
    for (const [from, length] of batchesOf(first, count)) {
      const some = await page.evaluate(
        async ({ address, from, length }) => (await import(address)).hashesFrom(from, length),
        { address: `${url}engine.mjs`, from, length },
      )
      hashes.push(...some)
      tell(hashes.length)
    }
    return hashes
  } finally {
    close()
  }
}

/** The module and an empty page beside it, for this computer alone. */
async function served(path) {
  const script = await readFile(path)
  const server = createServer((request, response) => {
    const isScript = request.url === '/engine.mjs'
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' })
    response.end(isScript ? script : '<!doctype html><title>Engine</title>')
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }
}

/** A page of Chromium, as the suite has it; nothing where there is none. */
export async function chromiumPage() {
  const launch = await findChromium('shell')
  if (!launch) return undefined
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({ ...launch, args: chromiumFlags })
  return {
    page: await browser.newPage(),
    version: `Chromium ${browser.version()}`,
    close: () => browser.close(),
  }
}

/** The first seed whose hashes are not the same; nothing where all are. */
export function firstDifference(first, one, other) {
  const index = one.findIndex((hash, place) => hash !== other[place])
  return index === -1 && one.length === other.length ? undefined : first + Math.max(0, index)
}
