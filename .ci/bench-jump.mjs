// `node .ci/bench-jump.mjs`: fourteen days of world time in one jump, from a script's request to its answer.
import { inBrowser, printTable, startLink, summary } from './lib/bench.mjs'

const RUNS = 7
const FORTNIGHT_MS = 14 * 86_400_000
const scenarios = ['standalone-pair', 'cluster-of-three', 'cluster-of-six']

/** Runs in the page. */
async function jump(advanceMs) {
  const startedAt = performance.now()
  const answer = await fetch('/api/lab/clock', { method: 'POST', body: JSON.stringify({ advanceMs }) })
  if (!answer.ok) throw new Error(`The jump was answered with ${answer.status}.`)
  await answer.json()
  return performance.now() - startedAt
}

await inBrowser(async (page, url) => {
  const rows = []
  for (const scenario of scenarios) {
    const times = []
    for (let run = 0; run < RUNS; run += 1) {
      await page.goto(startLink(url, scenario, '/'))
      await page.getByRole('main').waitFor()
      times.push(await page.evaluate(jump, FORTNIGHT_MS))
    }
    rows.push([scenario, ...summary(times)])
  }
  printTable([`14 days, ${RUNS} runs, ms`, 'min', 'median', 'p95', 'max'], rows)
})
