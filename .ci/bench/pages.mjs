import { inBrowser, startLink, summary, summaryHeads } from '../lib/bench.mjs'
import { inPage } from './in-page.mjs'

const ALARMS = 500

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

/** Runs in the page, at the Overview: from the click on a link to the rows of its page. */
async function openInPage({ path, heading, rows }) {
  const { labelled, painted, took } = globalThis.bench
  const link = () => document.querySelector(`a[href$="/${path}"]`)
  await painted(link)
  const isThere = () =>
    labelled('main h1', heading) &&
    document.querySelector('main tbody td') &&
    document.querySelector('main').textContent.replaceAll(',', '').includes(`of ${rows}`)
  return took(() => link().click(), isThere)
}

const opened = [
  { scenario: 'dead-peer', path: 'status/alarms', heading: 'Alarms', rows: ALARMS },
  {
    scenario: 'cluster-of-six',
    path: 'status/registrations/by-device',
    heading: 'Registrations by device',
    rows: 2500,
  },
]

/** Long pages of the console, from the click on their link. */
export const pages = {
  title: 'Long pages',
  about: `From the click on a link of the Overview to the painted rows, each time in a page that was loaded anew. *Alarms*:
no world raises ${ALARMS} of them, for an alarm stands once on a machine and a cluster has six; so the lab's own answer is
repeated up to that many rows on its way into the page, and what is measured is the page and not the core.
*Registrations*: those of one of six peers, which is all that a peer shows of its own; \`list\` has more of them.`,

  measure: ({ runs }) =>
    inBrowser(async (page, url) => {
      await page.addInitScript(inPage)
      await page.addInitScript(fillAlarms, ALARMS)
      const times = opened.map(() => [])
      for (let run = 0; run < runs(9, 2); run += 1) {
        for (const [index, { scenario, ...target }] of opened.entries()) {
          await page.goto(startLink(url, scenario, '/expe1.example.com/overview'))
          times[index].push(await page.evaluate(openInPage, target))
        }
      }
      return {
        tables: [
          {
            heads: ['opened and painted, ms', ...summaryHeads],
            rows: opened.map(({ heading, rows }, index) => [
              `${heading}, ${rows.toLocaleString('en')} rows, ${times[index].length} times`,
              ...summary(times[index]),
            ]),
          },
        ],
        figures: {},
      }
    }),
}
