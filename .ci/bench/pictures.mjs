import { brotliCompressSync, gzipSync } from 'node:zlib'
import { median, percentile, ratio, viewport, withBrowser } from '../lib/bench.mjs'
import { watchPicture } from './watch-picture.mjs'
import { withPeers } from './with-peers.mjs'

const LIMIT_MS = 120_000
const CLUSTERING = 'expe1.example.com/system/clustering'
const START = `?${new URLSearchParams({ scenario: 'cluster-of-three', signin: 'admin', open: `/${CLUSTERING}` })}`

const clusteringForm = {
  picture: { css: 'main input[name="peer1Address"]' },
  press: { css: 'main form button[type="submit"]', text: 'Save' },
  answer: { css: 'main [role="status"]', text: 'Success: Saved' },
}

/** The visits of one run. Each begins in a browser that knows nothing; `next` is where the same browser goes after it. */
export const visits = [
  {
    name: 'start link to Clustering',
    app: 'lab',
    path: START,
    watch: clusteringForm,
    next: { name: 'deep link to Clustering', path: CLUSTERING },
  },
  {
    name: 'home',
    app: 'lab',
    path: '',
    watch: {
      picture: { css: 'main [aria-label="Map of the world"] a' },
      press: { css: 'main button', text: 'Create your first cluster' },
      answer: { css: '[role="dialog"] form' },
    },
  },
  {
    name: 'floor',
    app: 'floor',
    path: '',
    watch: {
      picture: { css: 'tbody td' },
      press: { css: 'main button', text: 'Save' },
      answer: { css: 'main [role="status"]', text: 'Saved' },
    },
  },
  {
    name: 'react-admin',
    app: 'react-admin',
    path: '',
    watch: {
      picture: { css: 'tbody td.column-name' },
      press: { css: 'th.column-name [role="button"]' },
      answer: { css: 'tbody td.column-name' },
    },
  },
]

/** Every picture, in the order of the tables. */
const names = visits.flatMap(({ name, next }) => (next ? [name, next.name] : [name]))

/** First picture and first usable control, the lab against an empty app of the same libraries and a react-admin list. */
export const pictures = {
  title: 'First picture, first usable control',
  about: `A start link builds a cluster of three, signs in and opens System > Clustering; a deep link opens that page of
a world that is stored already; home is the lab's own page. *Cold*: nothing is cached and no service worker stands; for
the deep link they were thrown away, the world was kept. *Reload*: the same page once more. The *picture* is the first
frame in which the field of the first peer shows its address (home: the first Expressway; floor and react-admin: the
first row). *Usable*: the first control of the page is pressed once, as soon as the picture is painted and it takes a
press, and the frame that shows the answer is painted: \`Success: Saved\` in the lab (home: the question
before a start), the answer to a request in the floor, the list in another order in react-admin. The *floor* is an empty app of the same libraries, with one table
fetched through the worker; *react-admin* is a list with its fake data provider. All are built and served alike and
visited by turns, run after run; the first run is not counted. Times run from the start of the navigation. Ratios are
of medians.`,

  async measure({ runs }) {
    return withPeers((urls) =>
      withBrowser(async (browser) => {
        const plain = await visitAll(browser, urls, 1, runs(9, 2))
        const slow = await visitAll(browser, urls, 4, runs(5, 1))
        const sizes = await weighed(plain.fetched)
        return {
          tables: [...tablesOf(plain.times, 1), ...tablesOf(slow.times, 4), sizeTable(sizes)],
          figures: figuresOf(plain.times, sizes),
        }
      }),
    )
  },
}

/** All visits by turns. Gives the times of each, and what each had fetched. */
async function visitAll(browser, urls, rate, runs) {
  const times = {}
  const fetched = {}
  for (let run = -1; run < runs; run += 1) {
    for (let turn = 0; turn < visits.length; turn += 1) {
      const visit = visits[(turn + run + 1) % visits.length]
      for (const { name, cold, reload, files } of await visited(browser, urls[visit.app], visit, rate)) {
        fetched[name] = files
        if (run < 0) continue
        times[name] ??= { picture: { cold: [], reload: [] }, usable: { cold: [], reload: [] } }
        for (const what of ['picture', 'usable']) {
          times[name][what].cold.push(cold[what])
          times[name][what].reload.push(reload[what])
        }
      }
    }
  }
  return { times, fetched }
}

async function visited(browser, url, { name, path, watch, next }, rate) {
  const context = await browser.newContext({ viewport })
  try {
    const page = await context.newPage()
    await page.addInitScript(watchPicture, watch)
    const devtools = await context.newCDPSession(page)
    if (rate !== 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate })

    const both = async (title, address) => {
      const cold = await seen(page, title, () => page.goto(address, { waitUntil: 'commit' }))
      const files = await fetchedBy(page, cold.picture)
      const reload = await seen(page, title, () => page.reload({ waitUntil: 'commit' }))
      return { name: title, cold, reload, files }
    }
    const first = await both(name, url + path)
    if (!next) return [first]
    await page.goto('about:blank')
    await devtools.send('Network.clearBrowserCache')
    await devtools.send('Storage.clearDataForOrigin', {
      origin: new URL(url).origin,
      storageTypes: 'service_workers,cache_storage',
    })
    return [first, await both(next.name, url + next.path)]
  } finally {
    await context.close()
  }
}

/** Goes there, and gives when the picture was painted and when its first control had answered, in ms. */
export async function seen(page, name, navigate) {
  await navigate()
  const usable = await page
    .waitForFunction(() => typeof globalThis.seen?.usable === 'number' && globalThis.seen, null, {
      timeout: LIMIT_MS,
      polling: 50,
    })
    .catch(async (error) => {
      const state = await page.evaluate(() => globalThis.seen)
      throw new Error(`${name}: seen is ${JSON.stringify(state)} at the end. ${error.message}`)
    })
  return usable.jsonValue()
}

/** What the page has fetched: the scripts until its picture, every file until then, the scripts until it answered. */
function fetchedBy(page, pictureAt) {
  return page.evaluate((at) => {
    const files = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\.(?:m?js|css|json)$/.test(name))
    const namesOf = (some) => some.map(({ name }) => name)
    const early = files.filter(({ responseEnd }) => responseEnd <= at)
    const isScript = ({ name }) => /\.m?js$/.test(name)
    return {
      scripts: namesOf(early.filter(isScript)),
      files: namesOf(early),
      scriptsInAll: namesOf(files.filter(isScript)),
    }
  }, pictureAt)
}

/** What each visit has fetched, in kB. */
async function weighed(fetched) {
  const addresses = [...new Set(Object.values(fetched).flatMap((lists) => Object.values(lists).flat()))]
  // All are asked for before the first is packed: a server that is kept from answering for seconds hangs up.
  const bodies = await Promise.all(addresses.map(bodyAt))
  const sizes = new Map(addresses.map((address, index) => [address, sizesOf(bodies[index])]))
  const sumOf = (some) => {
    const sum = { count: some.length, raw: 0, gzip: 0, brotli: 0 }
    for (const address of some) {
      for (const kind of ['raw', 'gzip', 'brotli']) sum[kind] += sizes.get(address)[kind] / 1000
    }
    return sum
  }
  const sums = (lists) => Object.fromEntries(Object.entries(lists).map(([what, some]) => [what, sumOf(some)]))
  return Object.fromEntries(Object.entries(fetched).map(([name, lists]) => [name, sums(lists)]))
}

async function bodyAt(address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`)
  return Buffer.from(await answer.arrayBuffer())
}

const sizesOf = (body) => ({
  raw: body.length,
  gzip: gzipSync(body, { level: 9 }).length,
  brotli: brotliCompressSync(body).length,
})

function sizeTable(sizes) {
  const cells = ({ count, raw, gzip, brotli }) => [count, ...[raw, gzip, brotli].map((kb) => kb.toFixed(1))]
  const rowsOf = (name, { scripts, files, scriptsInAll }) => [
    [`${name}: scripts before its picture`, ...cells(scripts)],
    [`${name}: scripts, styles and data before its picture`, ...cells(files)],
    [`${name}: scripts until its control was answered`, ...cells(scriptsInAll)],
  ]
  return {
    heads: ['fetched, cold, kB of 1000', 'files', 'raw', 'gzip', 'brotli'],
    rows: names.flatMap((name) => rowsOf(name, sizes[name])),
  }
}

/** One table for the picture and one for the control. */
function tablesOf(times, rate) {
  const runs = times.floor.picture.cold.length
  return ['picture', 'usable'].map((what) => ({
    heads: [
      `${what}, CPU × ${rate}, ${runs} runs, ms`,
      'min',
      'median',
      'max',
      '÷ floor',
      'react-admin ÷ it',
    ],
    rows: names.flatMap((name) =>
      ['cold', 'reload'].map((how) => {
        const values = times[name][what][how]
        const at = (app) => median(times[app][what][how])
        return [
          `${name}, ${how}`,
          ...[0, 0.5, 1].map((share) => percentile(values, share).toFixed(0)),
          ratio(median(values), at('floor')),
          ratio(at('react-admin'), median(values)),
        ]
      }),
    ),
  }))
}

function figuresOf(times, sizes) {
  const link = 'start link to Clustering'
  const of = (name, what, how) => median(times[name][what][how])
  return {
    'picture, cold, ÷ floor': of(link, 'picture', 'cold') / of('floor', 'picture', 'cold'),
    'picture, reload, ÷ floor': of(link, 'picture', 'reload') / of('floor', 'picture', 'reload'),
    'react-admin ÷ picture, cold': of('react-admin', 'picture', 'cold') / of(link, 'picture', 'cold'),
    'usable, cold, ÷ floor': of(link, 'usable', 'cold') / of('floor', 'usable', 'cold'),
    'script before the picture, gzip kB': sizes[link].scripts.gzip,
  }
}
