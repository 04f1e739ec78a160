// `npm run engines [-- --seeds 1000] [--first 1] [--walkthroughs [ID ...]]`: plays as many histories in Node, in Chromium and, where
// the system has one, in Firefox, and compares what they come to, seed by seed. With `--walkthroughs` Firefox also plays the
// ten most important procedures, or those that are named, on the real pages of the built lab.
import { parseArgs } from 'node:util'
import { chromiumPage, engineModule, firstDifference, hashesInNode, hashesInPage } from './lib/engines.mjs'
import { firefoxPage } from './lib/firefox.mjs'
import { ensureInstalled } from './lib/install.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '1000' },
    first: { type: 'string', default: '1' },
    walkthroughs: { type: 'boolean', default: false },
  },
})

async function engines() {
  const [count, first] = [Number(values.seeds), Number(values.first)]
  if (![count, first].every((number) => Number.isSafeInteger(number) && number >= 0))
    throw new Error('Seeds are whole numbers: --seeds 1000 --first 1')
  if (positionals.length > 0 && !values.walkthroughs)
    throw new Error(`Procedures are named with --walkthroughs: --walkthroughs ${positionals.join(' ')}`)
  await ensureInstalled()
  if (count > 0) await compared(first, count)
  if (values.walkthroughs) await walked()
}

/** How far an engine is, on one line. */
const counted = (name) => (done) => process.stdout.isTTY && process.stdout.write(`\r${name}: ${done} `)

async function compared(first, count) {
  const { path, remove } = await engineModule()
  try {
    const own = `Node ${process.versions.node}`
    const { hashes, seconds } = await timed(() => hashesInNode(path, first, count, counted(own)))
    console.log(`${own}: ${count} seeds in ${seconds} s`)
    for (const [name, open] of [
      ['Chromium', chromiumPage],
      ['Firefox', firefoxPage],
    ]) {
      const browser = await open()
      if (!browser) {
        console.log(`${name}: there is none here, so nothing was compared`)
        continue
      }
      await inBrowser(browser, path, first, hashes).finally(browser.close)
    }
  } finally {
    await remove()
  }
}

async function inBrowser({ page, version }, path, first, expected) {
  const { hashes, seconds } = await timed(() =>
    hashesInPage(page, path, first, expected.length, counted(version)),
  )
  const seed = firstDifference(first, expected, hashes)
  if (seed === undefined)
    return console.log(`${version}: ${hashes.length} seeds in ${seconds} s, all the same`)
  process.exitCode = 1
  console.log(
    `${version}: seed ${seed} is the first that differs: ${expected[seed - first]} in Node, ${hashes[seed - first]} here`,
  )
}

async function timed(work) {
  const startedAt = performance.now()
  const hashes = await work()
  return { hashes, seconds: ((performance.now() - startedAt) / 1000).toFixed(1) }
}

async function walked() {
  const { walkthroughsIn } = await import('./lib/engine-walkthroughs.mjs')
  const firefox = await firefoxPage()
  if (!firefox) return console.log('Firefox: there is none here, so nothing was walked through')
  const failed = await walkthroughsIn(firefox.page, positionals, console.log).finally(firefox.close)
  if (failed > 0) process.exitCode = 1
}

await engines().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
