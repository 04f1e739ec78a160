// `node .ci/bench-list.mjs`: a list of 15,000 registrations, as six peers hold them together: its first picture, a
// sort, a letter in the filter, scrolling. Measured against the same rows in a table as one writes it, in the same page.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import { printTable, summary, withPage } from './lib/bench.mjs'
import { root } from './lib/root.mjs'

const RUNS = 3
const lists = {
  lab: 'lab: pages of 200, rows in view drawn',
  'plain-200': 'plain table: the first 200 rows, all drawn',
  'plain-15000': 'plain table: 15,000 rows, all drawn',
}

/** Runs in the page. Every time ends when the frame with the result is painted. */
async function measureInPage(name) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const painted = async (isThere) => {
    while (!isThere()) await frame()
    await frame()
    await frame()
    return performance.now()
  }
  const rowIds = () => document.querySelectorAll('tr[data-row]')
  const took = async (act, isThere) => {
    const startedAt = performance.now()
    act()
    return (await painted(isThere)) - startedAt
  }

  const first = await took(
    () => globalThis.showList(name),
    () => rowIds().length > 0,
  )

  const heading = [...document.querySelectorAll('th button')].find(
    ({ textContent }) => textContent.replace('▲', '') === 'Address',
  )
  const sort = await took(
    () => heading.click(),
    () => heading.closest('th').ariaSort === 'ascending',
  )

  const field = document.querySelector('input[type=search]')
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  const type = (text) => {
    value.set.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const found = () => [...document.querySelectorAll('p')].find((p) => p.textContent.startsWith('Rows'))
  const filter = async (text) => {
    const before = found().textContent
    const startedAt = performance.now()
    type(text)
    await frame()
    await frame()
    const key = performance.now() - startedAt
    return { key, rows: (await painted(() => found().textContent !== before)) - startedAt }
  }
  const letters = [await filter('3'), await filter('33'), await filter('331')]
  await filter('')

  const box = document.querySelector('table').parentElement
  const frames = []
  let last = await frame()
  for (let step = 0; step < 120; step += 1) {
    box.scrollTop += step < 60 ? 80 : -80
    const at = await frame()
    frames.push(at - last)
    last = at
  }
  return {
    first: [first],
    sort: [sort],
    key: letters.map(({ key }) => key),
    rows: letters.map(({ rows }) => rows),
    frames,
    drawn: rowIds().length,
  }
}

/** Builds the page of the lists, serves it, and gives its address. */
async function withLists(measure) {
  const outDir = mkdtempSync(join(tmpdir(), 'sixpeer-lists-'))
  const config = {
    root: join(root, '.ci/bench-list'),
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), tailwindcss()],
    build: { outDir, emptyOutDir: true, target: 'es2023' },
  }
  await build(config)
  const server = await preview({ ...config, preview: { port: 0 } })
  try {
    return await measure(server.resolvedUrls.local[0])
  } finally {
    await server.close()
    rmSync(outDir, { recursive: true, force: true })
  }
}

/** Every list in turn, so that a slow moment of the machine meets all of them. */
async function measureAll(page, url) {
  const results = Object.fromEntries(Object.keys(lists).map((name) => [name, {}]))
  for (let run = 0; run < RUNS; run += 1)
    for (const name of Object.keys(lists)) {
      await page.goto(url)
      const measured = await page.evaluate(measureInPage, name)
      for (const [what, values] of Object.entries(measured))
        results[name][what] = [...(results[name][what] ?? []), ...[values].flat()]
    }
  return results
}

const measures = {
  first: 'first picture',
  sort: 'sort by address',
  key: 'letter in the filter, until the next frame',
  rows: 'letter in the filter, until its rows',
  frames: 'a frame while scrolling',
}

await withLists((url) =>
  withPage(async (page) => {
    const results = await measureAll(page, url)
    for (const [what, title] of Object.entries(measures)) {
      const median = (name) => Number(summary(results[name][what])[1])
      printTable(
        [`${title}, ms`, 'min', 'median', 'p95', 'max', 'of the lab'],
        Object.keys(lists).map((name) => [
          lists[name],
          ...summary(results[name][what]),
          `${(median(name) / median('lab')).toFixed(1)} ×`,
        ]),
      )
      console.log()
    }
    printTable(
      ['while scrolling', 'rows in the document', 'frames over 50 ms'],
      Object.keys(lists).map((name) => {
        const { frames, drawn } = results[name]
        const long = frames.filter((ms) => ms > 50).length
        return [lists[name], Math.max(...drawn), `${((100 * long) / frames.length).toFixed(1)} %`]
      }),
    )
  }),
)
