import { inBrowser, startLink, summary, summaryHeads } from '../lib/bench.mjs'
import { inPage } from './in-page.mjs'

const ALARMS = 500
const HOST = 'expe1.example.com'

/** Runs in the page, before anything of it: what asks for the page of alarms is given so many rows. */
function fillAlarms(wanted) {
  const native = globalThis.fetch.bind(globalThis)
  let current = native
  const filling =
    (carrier) =>
    async (...request) => {
      const response = await carrier(...request)
      const address = request[0] instanceof Request ? request[0].url : String(request[0])
      if (!address.endsWith('/status/alarms') || !response.ok) return response
      const { rows } = await response.json()
      const many = Array.from({ length: wanted }, (_, index) => {
        const row = rows[index % rows.length]
        return { ...row, id: `${row.id}.${index}` }
      })
      return Response.json({ rows: many }, { headers: response.headers })
    }
  // The lab puts a `fetch` of its own over the browser's; that one is what the pages ask through.
  Object.defineProperty(globalThis, 'fetch', {
    get: () => current,
    set(own) {
      current = filling(own)
    },
  })
}

/** Runs in the page, at another page of the console. */
async function openInPage(wanted) {
  const { labelled, painted, took } = globalThis.bench
  const link = () => document.querySelector('a[href$="/status/alarms"]')
  await painted(link)
  const isThere = () =>
    labelled('main h1, main h2', 'Alarms') &&
    document.querySelector('tr[data-row], tbody td') &&
    document.querySelector('main').textContent.includes(String(wanted))
  return took(() => link().click(), isThere)
}

/** A long page of alarms, from the click on its link. */
export const alarms = {
  title: 'Five hundred alarms',
  about: `Status > Alarms of the primary in \`dead-peer\`, from the click on its link in the alarm line to its painted
rows. No world raises so many: an alarm stands once on a machine, and a cluster has six. So the lab's own answer to the
page is repeated up to ${ALARMS} rows on its way into the page, which is loaded anew each time; what is measured is the
page and not the core.`,

  measure: ({ runs }) =>
    inBrowser(async (page, url) => {
      await page.addInitScript(inPage)
      await page.addInitScript(fillAlarms, ALARMS)
      const times = []
      for (let run = 0; run < runs(9, 2); run += 1) {
        await page.goto(startLink(url, 'dead-peer', `/${HOST}/overview`))
        times.push(await page.evaluate(openInPage, ALARMS))
      }
      return {
        tables: [
          {
            heads: [`${ALARMS} alarms, opened and painted, ms`, ...summaryHeads],
            rows: [[`${times.length} times`, ...summary(times)]],
          },
        ],
        figures: {},
      }
    }),
}
