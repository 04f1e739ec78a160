// `node .ci/bench-save.mjs`: from pressing Save to the frame that shows the answer, cluster-of-six, 50 saves.
// The setting is replicated, and every peer holds 2,500 registrations.
import { inBrowser, printTable, startLink, summary } from './lib/bench.mjs'

const SAVES = 50
const OPEN = '/expe1.example.com/configuration/call-routing'

/** Runs in the page. Time starts with the click and ends when the page that shows the answer is painted. */
async function savesInPage(saves) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const save = () =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Save')
  const choose = (value) => {
    const [select] = document.querySelectorAll('main select')
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(select, value)
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }
  let answered = () => undefined
  const original = window.fetch
  window.fetch = async (...request) => {
    const response = await original(...request)
    if (request[0]?.method === 'PUT' || request[1]?.method === 'PUT') answered(response.status)
    return response
  }
  const times = []
  for (let count = 0; count < saves; count += 1) {
    choose(count % 2 === 0 ? 'Off' : 'On')
    await frame()
    const answer = new Promise((resolve) => {
      answered = resolve
    })
    const startedAt = performance.now()
    save().click()
    const status = await answer
    if (status !== 200) throw new Error(`Save was answered with ${status}.`)
    while (save().disabled) await frame()
    // The answer stands in this frame; when the next one begins, it is painted.
    await frame()
    await frame()
    times.push(performance.now() - startedAt)
  }
  window.fetch = original
  return times
}

await inBrowser(async (page, url) => {
  await page.goto(startLink(url, 'cluster-of-six', OPEN))
  await page.getByRole('button', { name: 'Save' }).waitFor()
  const world = await page.evaluate(() => fetch('/api/lab/world').then((answer) => answer.json()))
  const times = await page.evaluate(savesInPage, SAVES)
  const registrations = world.expressways.map((expressway) => expressway.registrations)
  console.log(`Registrations per peer: ${registrations.join(', ')}`)
  printTable(
    ['Save, answered and painted, ms', 'min', 'median', 'p95', 'max'],
    [[`${SAVES} saves`, ...summary(times)]],
  )
})
