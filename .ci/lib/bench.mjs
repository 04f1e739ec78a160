import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { serve } from '../serve.mjs'
import { base, ensureBuilt } from './build.mjs'
import { chromiumFlags, findChromium } from './chromium.mjs'
import { root } from './root.mjs'

/** Opens a fresh full Chromium and gives it to the measurement. */
export async function withBrowser(measure) {
  const browser = await chromium.launch({ ...(await findChromium('chromium')), args: chromiumFlags })
  try {
    return await measure(browser)
  } finally {
    await browser.close()
  }
}

/** Opens a page in a fresh full Chromium and gives it to the measurement. */
export function withPage(measure) {
  return withBrowser(async (browser) => measure(await browser.newPage({ viewport })))
}

/** What every page is measured in. */
export const viewport = { width: 1280, height: 800 }

/** Serves what a folder holds as the lab is served, and gives the measurement its address. */
export async function withServed(folder, measure, base = '/') {
  const { server, url } = await serve({ port: 0, folder, base, host: '127.0.0.1' })
  try {
    return await measure(url)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** Builds the lab if need be, serves it, and gives the measurement its address. */
export async function withLab(measure) {
  await ensureBuilt()
  return withServed(join(root, 'dist'), measure, base)
}

/** Opens a page in a fresh full Chromium, and gives it with the address of the lab to the measurement. */
export function inBrowser(measure) {
  return withLab((url) => withPage((page) => measure(page, url)))
}

/** A folder for a moment. */
export async function withFolder(measure) {
  const folder = mkdtempSync(join(tmpdir(), 'sixpeer-bench-'))
  try {
    return await measure(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The value that so large a share of the values does not exceed. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
}

export const median = (values) => percentile(values, 0.5)

/** Minimum, median, 95th percentile and maximum, for one line of a table. */
export function summary(values) {
  return [0, 0.5, 0.95, 1].map((share) => percentile(values, share).toFixed(1))
}

/** The heads over a summary. */
export const summaryHeads = ['min', 'median', 'p95', 'max']

/** How often a figure holds another. */
export const ratio = (one, other) => (one / other).toFixed(2)

/** Rows of cells as a table of Markdown. */
export function tableOf({ heads, rows }) {
  const lines = [heads, heads.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** The link that starts a world with a paused clock, signed in, at a page. */
export const startLink = (url, scenario, open) =>
  `${url}?${new URLSearchParams({ scenario, seed: '1', clock: 'paused', signin: 'admin', open })}`

/** Asks the lab that runs in a page; runs there. Give it to `page.evaluate` with a path and what to post there, if anything. */
export async function askInPage([path, body]) {
  const answer = await fetch(
    `/api/${path}`,
    body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
  )
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}.`)
  return answer.json()
}
