import { serialize, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { median, ratio, startLink, viewport, withBrowser, withLab } from '../lib/bench.mjs'
import { bundled, coreModules } from '../lib/core.mjs'
import { root } from '../lib/root.mjs'

const LENGTHS = [10, 100, 1_000, 10_000]
/** The pace of somebody who works: a command every half minute. */
const STEP_MS = 30_000
const BEGIN = { id: 'cluster-of-three', seed: 1, clock: 'paused', signin: 'admin' }

/** What somebody does at a console, over and over: looks at a page, saves it, goes to the next. */
const deeds = [
  () => ({ type: 'open-page', expressway: 'expe1', path: 'configuration/call-routing' }),
  (count) => saveOf('call-routing', { callSignalingOptimization: count % 8 < 4 ? 'Off' : 'On' }),
  () => ({ type: 'open-page', expressway: 'expe1', path: 'configuration/protocols/h323' }),
  (count) => saveOf('h323', { timeToLive: 60 + (count % 1_000) }),
]

const saveOf = (page, values) => ({
  type: 'save-settings',
  expressway: 'expe1',
  page,
  values,
  revision: null,
  by: 'admin',
})

/** What a world costs that somebody has used for long. */
export const log = {
  title: 'A long log',
  about: `A world of a cluster of three after so many commands: a look at a page and a save of it in turn, one every half
minute. Without a browser: the lab's host and handlers over a store that gives and keeps copies, as a database does.
*Import* and *rewind* go through \`POST api/lab/log\`; the lab has no rewind of its own yet, so to rewind is to import the
first half of the log. *Open, imported*: the first opening after the import. *Save*: a save given to the host, applied
and stored. *Open, used*: an opening after those saves. *Memory*: what a lab that is open holds beyond its store.

*Reload* is the opening that somebody sees: in a browser, Configuration > Call routing of a world that was imported, from
its reload until the lab can be used. The lengths are loaded by turns.`,

  async measure({ runs }) {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc')
    // An import fetches what reads a log: the modules have to be there until the last.
    const { loaded: made, remove } = await bundled(root, coreModules)
    const results = []
    let reloads
    try {
      // What runs for the first time runs slower: that is no growth of the shortest log.
      await measured(made, 300, collect, 1)
      for (const length of LENGTHS) results.push(await measured(made, length, collect, runs(5, 2)))
      reloads = await reloadsByLength(made, runs(15, 3))
    } finally {
      await remove()
    }
    const shortest = median(reloads.get(10))
    const longest = results.find(({ length }) => length === 10_000)
    return {
      tables: [tableOfLengths(results), tableOfReloads(reloads, shortest)],
      notes: [`Replay: ${Math.round(10_000 / (median(longest.imports) / 1000))} commands a second.`],
      figures: { 'open, 10,000 commands ÷ 10': median(reloads.get(10_000)) / shortest },
    }
  },
}

/** All figures of one length. A long import is not done over and over. */
async function measured(made, length, collect, runs) {
  const { host: begun } = await made.createNodeHost({ begin: BEGIN })
  const whole = logOf(await begun.exportLog(), length)
  const half = logOf(await begun.exportLog(), length / 2)
  const rounds = length >= 10_000 ? 1 : runs
  const result = { length, imports: [], rewinds: [], openImported: [], openUsed: [], saves: [] }

  for (let round = 0; round < rounds; round += 1) {
    const kept = new made.MemoryStorage()
    const lab = await made.createNodeHost({ storage: copying(kept), begin: BEGIN })
    await timed(result.imports, () => imported(lab, whole))
    await timed(result.openImported, () => opened(made, kept))
    for (let count = 0; count < 40; count += 1) await timed(result.saves, () => saved(lab.host, count))
    await timed(result.openUsed, () => opened(made, kept))
    if (round === rounds - 1) Object.assign(result, await held(made, kept, collect))
    await timed(result.rewinds, () => imported(lab, half))
  }
  return result
}

/** How long a reload of each length takes until the lab can be used, in ms. */
function reloadsByLength(made, rounds) {
  return withLab((url) =>
    withBrowser(async (browser) => {
      const pages = await Promise.all(
        LENGTHS.map(async (length) => ({ length, page: await pageWith(made, browser, url, length) })),
      )
      const times = new Map(LENGTHS.map((length) => [length, []]))
      for (let round = 0; round < rounds; round += 1) {
        for (const { length, page } of pages) times.get(length).push(await reloaded(page))
      }
      return times
    }),
  )
}

/** A page of a console in a lab of its own, which holds a world of so many commands. */
async function pageWith(made, browser, url, length) {
  const { host } = await made.createNodeHost({ begin: BEGIN })
  const commands = logOf(await host.exportLog(), length)
  const page = await (await browser.newContext({ viewport })).newPage()
  await page.addInitScript(noteReady)
  await page.goto(startLink(url, BEGIN.id, '/expe1.example.com/configuration/call-routing'))
  await untilReady(page)
  await page.evaluate(async (log) => {
    const { ok } = await fetch('/api/lab/log', { method: 'POST', body: JSON.stringify(log) })
    if (!ok) throw new Error('The import was refused.')
  }, commands)
  return page
}

async function reloaded(page) {
  await page.reload({ waitUntil: 'commit' })
  await untilReady(page)
  return page.evaluate(() => globalThis.readyAtMs)
}

const untilReady = (page) => page.locator('html[data-lab="ready"]').waitFor()

/** Runs in the page, before anything of it: notes when the lab can be used, since the page was asked for. */
function noteReady() {
  new MutationObserver(() => {
    globalThis.readyAtMs ??= performance.now()
  }).observe(document, { attributes: true, attributeFilter: ['data-lab'], subtree: true })
}

/** The log of a world after so many commands. */
export function logOf({ entries, now, ...origin }, length) {
  const more = Array.from({ length: length - entries.length }, (_, count) => ({
    at: now + (count + 1) * STEP_MS,
    command: deeds[count % deeds.length](count),
  }))
  return { ...origin, entries: [...entries, ...more].slice(0, length), now: more.at(-1)?.at ?? now }
}

/** A store that hands out and takes in copies only, whatever its calls are. */
function copying(storage) {
  return new Proxy(storage, {
    get: (target, name) =>
      typeof target[name] === 'function'
        ? async (...given) => structuredClone(await target[name](...structuredClone(given)))
        : target[name],
  })
}

async function imported({ answer }, commands) {
  const response = await answer(
    new Request('http://lab.test/api/lab/log', { method: 'POST', body: JSON.stringify(commands) }),
  )
  if (!response.ok)
    throw new Error(`The import was answered with ${response.status}: ${await response.text()}`)
}

async function saved(host, count) {
  const { events } = await host.dispatch(saveOf('h323', { timeToLive: 2_000 + count }))
  if (!events.some(({ type }) => type === 'settings-saved')) throw new Error('The save was refused.')
}

async function opened(made, kept) {
  const { host } = await made.createNodeHost({ storage: copying(kept) })
  await host.read()
  return host
}

/** What an open lab holds in memory, and what its store weighs. */
async function held(made, kept, collect) {
  const used = () => {
    collect()
    collect()
    return process.memoryUsage().heapUsed
  }
  const before = used()
  const host = await opened(made, kept)
  const memory = used() - before
  await host.read()
  return { memory, stored: serialize({ ...kept }).length }
}

async function timed(times, work) {
  const startedAt = performance.now()
  await work()
  times.push(performance.now() - startedAt)
}

function tableOfLengths(results) {
  const [first] = results
  const columns = {
    import: 'imports',
    'rewind by half': 'rewinds',
    'open, imported': 'openImported',
    'open, used': 'openUsed',
    save: 'saves',
  }
  return {
    heads: ['commands, median ms', ...Object.keys(columns), 'memory, kB', 'stored, kB'],
    rows: [
      ...results.map((result) => [
        result.length.toLocaleString('en'),
        ...Object.values(columns).map((key) => median(result[key]).toFixed(1)),
        ...[result.memory, result.stored].map((bytes) => Math.round(bytes / 1000).toLocaleString('en')),
      ]),
      [
        'last ÷ first',
        ...Object.values(columns).map((key) => ratio(median(results.at(-1)[key]), median(first[key]))),
        ...['memory', 'stored'].map((key) => ratio(results.at(-1)[key], first[key])),
      ],
    ],
  }
}

function tableOfReloads(reloads, shortest) {
  return {
    heads: ['commands, median ms', 'reload', '÷ the shortest'],
    rows: [...reloads].map(([length, times]) => [
      length.toLocaleString('en'),
      median(times).toFixed(0),
      ratio(median(times), shortest),
    ]),
  }
}
