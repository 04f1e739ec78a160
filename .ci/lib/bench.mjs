import { chromium } from '@playwright/test'
import { serve } from '../serve.mjs'
import { ensureBuilt } from './build.mjs'
import { chromiumFlags, findChromium } from './chromium.mjs'

/** Serves the build, opens a page in a fresh full Chromium, and gives both to the measurement. */
export async function inBrowser(measure) {
  await ensureBuilt()
  const { server, url } = await serve({ port: 0 })
  try {
    return await withPage((page) => measure(page, url))
  } finally {
    server.close()
  }
}

/** Opens a page in a fresh full Chromium and gives it to the measurement. */
export async function withPage(measure) {
  const browser = await chromium.launch({ ...(await findChromium('chromium')), args: chromiumFlags })
  try {
    return await measure(await browser.newPage({ viewport: { width: 1280, height: 800 } }))
  } finally {
    await browser.close()
  }
}

/** Minimum, median, 95th percentile and maximum, for one line of a table. */
export function summary(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  return [at(0), at(0.5), at(0.95), sorted.at(-1)].map((value) => value.toFixed(1))
}

/** Prints rows of cells as a table of Markdown, to be pasted into `docs/benchmarks.md`. */
export function printTable(heads, rows) {
  for (const cells of [heads, heads.map((_, index) => (index === 0 ? '---' : '---:')), ...rows])
    console.log(`| ${cells.join(' | ')} |`)
}

/** The link that starts a world with a paused clock, signed in, at a page. */
export const startLink = (url, scenario, open) =>
  `${url}?${new URLSearchParams({ scenario, seed: '1', clock: 'paused', signin: 'admin', open })}`
