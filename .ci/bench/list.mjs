import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { median, ratio, summary, summaryHeads, withFolder, withPage, withServed } from '../lib/bench.mjs'
import { root } from '../lib/root.mjs'
import { inPage } from './in-page.mjs'

const lists = {
  lab: 'lab: pages of 200, rows in view drawn',
  'plain-200': 'plain table: the first 200 rows, all drawn',
  'plain-15000': 'plain table: 15,000 rows, all drawn',
}

/** Runs in the page. Every time ends when the frame with the result is painted. */
async function measureInPage(name) {
  const { frame, painted, setValue, took } = globalThis.bench
  const rowIds = () => document.querySelectorAll('tr[data-row]')

  const first = await took(
    () => globalThis.showList(name),
    () => rowIds().length > 0,
  )

  const heading = [...document.querySelectorAll('th button')].find(
    // A head that can be sorted carries a sign beside its name.
    ({ textContent }) => textContent.replace(/[^A-Za-z ]/g, '').trim() === 'Address',
  )
  const sort = await took(
    () => heading.click(),
    () => heading.closest('th').ariaSort === 'ascending',
  )

  const found = () => [...document.querySelectorAll('p')].find((p) => p.textContent.startsWith('Rows'))
  const filter = async (text) => {
    const before = found().textContent
    const startedAt = performance.now()
    setValue(document.querySelector('input[type=search]'), text)
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
    drawn: [rowIds().length],
  }
}

/** Every list in turn, so that a slow moment of the machine meets all of them. */
async function measureAll(page, url, runs) {
  const results = Object.fromEntries(Object.keys(lists).map((name) => [name, {}]))
  await page.addInitScript(inPage)
  for (let run = 0; run < runs; run += 1)
    for (const name of Object.keys(lists)) {
      await page.goto(url)
      const measured = await page.evaluate(measureInPage, name)
      for (const [what, values] of Object.entries(measured))
        results[name][what] = [...(results[name][what] ?? []), ...values]
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

/** A list of 15,000 registrations, as six peers hold them together. */
export const list = {
  title: 'A long list',
  about: `15,000 registrations in one list, in a page of their own: its first picture, a sort, a letter in the filter,
scrolling. Against the same rows in a table as one writes it, in the same page and by turns.`,

  measure: ({ runs }) =>
    withFolder(async (outDir) => {
      await build({
        root: join(root, '.ci/bench/list'),
        configFile: false,
        logLevel: 'error',
        plugins: [react(), tailwindcss()],
        build: { outDir, emptyOutDir: true, target: 'es2023' },
      })
      const results = await withServed(outDir, (url) => withPage((page) => measureAll(page, url, runs(3, 1))))
      return { tables: [...timeTables(results), scrolling(results)], figures: {} }
    }),
}

function timeTables(results) {
  return Object.entries(measures).map(([what, title]) => {
    const at = (name) => median(results[name][what])
    return {
      heads: [`${title}, ms`, ...summaryHeads, '÷ lab'],
      rows: Object.keys(lists).map((name) => [
        lists[name],
        ...summary(results[name][what]),
        ratio(at(name), at('lab')),
      ]),
    }
  })
}

function scrolling(results) {
  return {
    heads: ['while scrolling', 'rows in the document', 'frames over 50 ms'],
    rows: Object.keys(lists).map((name) => {
      const { frames, drawn } = results[name]
      const long = frames.filter((ms) => ms > 50).length
      return [lists[name], Math.max(...drawn), `${((100 * long) / frames.length).toFixed(1)} %`]
    }),
  }
}
