import { inBrowser, percentile } from '../lib/bench.mjs'
import { bundled } from '../lib/core.mjs'
import { root } from '../lib/root.mjs'

const HAND_INS = 100
const modules = {
  verify: 'mocks/host/grading/verify.ts',
  made: 'mocks/testing/handed-in.ts',
  cases: 'mocks/testing/procedure-cases.ts',
  play: 'mocks/procedures/engine/play.ts',
  worlds: 'mocks/scenarios/catalogue.ts',
}

/** What a trainer waits for who brings the hand-ins of a class. */
export const grade = {
  title: 'A class of hand-ins',
  about: `${HAND_INS} hand-ins of whole runs: every procedure in the worlds of the unit tests, played to its end, over and over. Each is
read, its log replayed in a world of its own, its result and the world at its end compared with what the file says. *In
Node*: the verifier alone, after it was warmed up with a tenth of them. *In a page*: the files are chosen on *Verify
hand-ins* of a lab that was just opened, until the last row is painted; *longest stretch* is for how long the page
answered nobody meanwhile.`,

  async measure({ runs }) {
    const count = runs(HAND_INS, HAND_INS / 10)
    const { loaded, remove } = await bundled(root, modules)
    try {
      const texts = await handIns(loaded, count)
      const commands = texts.reduce((sum, text) => sum + JSON.parse(text).log.entries.length, 0)
      for (const text of texts.slice(0, count / 10)) await loaded.verify(text)
      const times = []
      for (const text of texts) {
        const startedAt = performance.now()
        const { verdict } = await loaded.verify(text)
        if (verdict.kind !== 'genuine') throw new Error(`A hand-in is ${verdict.kind}: ${verdict.says}`)
        times.push(performance.now() - startedAt)
      }
      const page = await inPage(texts)
      const seconds = (ms) => (ms / 1000).toFixed(1)
      return {
        tables: [
          {
            heads: [
              `${count} hand-ins, ${commands} commands`,
              'in all, s',
              'one, median ms',
              'p95',
              'longest stretch, ms',
            ],
            rows: [
              [
                'in Node',
                seconds(times.reduce((sum, time) => sum + time, 0)),
                percentile(times, 0.5).toFixed(0),
                percentile(times, 0.95).toFixed(0),
                '–',
              ],
              [
                'in a page',
                seconds(page.tookMs),
                (page.tookMs / count).toFixed(0),
                '–',
                page.longestMs.toFixed(0),
              ],
            ],
          },
        ],
        figures: count === HAND_INS ? { '100 hand-ins in a page, s': page.tookMs / 1000 } : {},
      }
    } finally {
      await remove()
    }
  },
}

/** So many hand-ins, as a lab hands them out. */
async function handIns({ cases, startWorld, started, playAll, logOf, handedIn }, count) {
  const made = []
  for (const { scenario, procedure, roles, earlier } of cases.slice(0, count)) {
    const played = playAll(started(startWorld(scenario, 1, 'strict'), procedure, roles, earlier))
    made.push(JSON.stringify((await handedIn(logOf(played))).handIn))
  }
  return Array.from({ length: count }, (_, index) => made[index % made.length])
}

/** From the choice of the files to the row of the last one. */
function inPage(texts) {
  return inBrowser(async (page, url) => {
    await page.goto(`${url}lab/verify`)
    await page.locator('html[data-lab="ready"]').waitFor()
    await page.evaluate(() => {
      globalThis.longestMs = 0
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          globalThis.longestMs = Math.max(globalThis.longestMs, duration)
      }).observe({ type: 'longtask' })
    })
    const files = texts.map((text, index) => ({
      name: `${index}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    }))
    const startedAt = performance.now()
    await page.getByLabel('Files, or a zip of them').setInputFiles(files)
    await page.getByText(`Genuine${texts.length} of ${texts.length}`).waitFor({ timeout: 600_000 })
    const tookMs = performance.now() - startedAt
    return { tookMs, longestMs: await page.evaluate(() => globalThis.longestMs) }
  })
}
