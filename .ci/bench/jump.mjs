import { askInPage, inBrowser, summary, summaryHeads } from '../lib/bench.mjs'
import { DAY_MS } from '../lib/spans.mjs'

const FORTNIGHT_MS = 14 * DAY_MS
const scenarios = ['standalone-pair', 'cluster-of-three', 'cluster-of-six', 'cluster-with-endpoints']

/** Runs in the page. */
async function jumpInPage(advanceMs) {
  const startedAt = performance.now()
  const answer = await fetch('/api/lab/clock', { method: 'POST', body: JSON.stringify({ advanceMs }) })
  if (!answer.ok) throw new Error(`The jump was answered with ${answer.status}.`)
  await answer.json()
  return performance.now() - startedAt
}

/** Fourteen days of world time in one jump. */
export const jump = {
  title: 'Fourteen days',
  about: `One jump of fourteen days in which nobody does anything, from a script's request to its answer, with the
lab's home open.`,

  measure: ({ runs }) =>
    inBrowser(async (page, url) => {
      await page.goto(url)
      await page.locator('[data-lab="ready"]').waitFor()
      const rows = []
      for (const id of scenarios) {
        const times = []
        for (let run = 0; run < runs(9, 2); run += 1) {
          await page.evaluate(askInPage, ['lab/scenario', { id, seed: 1, clock: 'paused' }])
          times.push(await page.evaluate(jumpInPage, FORTNIGHT_MS))
        }
        rows.push([`${id}, ${times.length} jumps`, ...summary(times)])
      }
      return { tables: [{ heads: ['14 days, ms', ...summaryHeads], rows }], figures: {} }
    }),
}
