import { askInPage, inBrowser, percentile, startLink, summary, summaryHeads } from '../lib/bench.mjs'
import { inPage } from './in-page.mjs'

const OPEN = '/expe1.example.com/configuration/call-routing'

/** Runs in the page. Time starts with the click and ends when the page that shows the answer is painted. */
async function savesInPage(saves) {
  const { frame, labelled, painted, setValue } = globalThis.bench
  const save = () => labelled('button', 'Save')
  let answered = () => undefined
  const original = window.fetch
  window.fetch = async (...request) => {
    const response = await original(...request)
    if (request[0]?.method === 'PUT' || request[1]?.method === 'PUT') answered(response.status)
    return response
  }
  const times = []
  for (let count = 0; count < saves; count += 1) {
    setValue(document.querySelector('main select'), count % 2 === 0 ? 'Off' : 'On')
    await frame()
    const answer = new Promise((resolve) => {
      answered = resolve
    })
    const startedAt = performance.now()
    save().click()
    const status = await answer
    if (status !== 200) throw new Error(`Save was answered with ${status}.`)
    times.push((await painted(() => save().ariaDisabled !== 'true')) - startedAt)
  }
  window.fetch = original
  return times
}

/** From pressing Save to the frame that shows the answer. */
export const save = {
  title: 'A save',
  about: `*Save* on Configuration > Call routing of the primary in \`cluster-of-six\`, a field that all peers share,
through the service worker and IndexedDB, from the click to the painted answer.`,

  measure: ({ runs }) =>
    inBrowser(async (page, url) => {
      await page.addInitScript(inPage)
      await page.goto(startLink(url, 'cluster-of-six', OPEN))
      await page.getByRole('button', { name: 'Save' }).waitFor()
      const { expressways } = await page.evaluate(askInPage, ['lab/world'])
      const times = await page.evaluate(savesInPage, runs(50, 10))
      return {
        tables: [
          {
            heads: ['Save, answered and painted, ms', ...summaryHeads],
            rows: [[`${times.length} saves`, ...summary(times)]],
          },
        ],
        notes: [
          `Registrations of the peers: ${expressways.map(({ registrations }) => registrations).join(', ')}.`,
        ],
        figures: { 'save, median': percentile(times, 0.5), 'save, p95': percentile(times, 0.95) },
      }
    }),
}
