import { serve } from '../serve.mjs'
import { ensureBuilt } from './build.mjs'
import { MINUTE_MS, SECOND_MS } from './spans.mjs'

/** The ten most important procedures. TLS is enforced by the lesson about an isolated network: no procedure is about it alone. */
const WALKED = [
  'create',
  'add-peer',
  'remove-live-peer',
  'remove-dead-peer',
  'change-primary',
  'replace-peer',
  'upgrade',
  'change-address',
  'disband',
  'isolated-without-nat',
]
const LIMIT_MS = 4 * MINUTE_MS
/** What says how far the player is. */
const BUBBLE = 'section[aria-label="Do it for me"]'

/**
 * Has the lab's own player play each of them, or those of these ids, on the real pages in that page of Puppeteer, tells of
 * each, and gives how many have failed: those that did not come to their end, or ended with a mistake.
 */
export async function walkthroughsIn(page, ids, tell) {
  await ensureBuilt()
  const { server, url } = await serve({ port: 0 })
  const origin = url.replace(/\/$/, '')
  let failed = 0
  try {
    await page.setViewport({ width: 1280, height: 800 })
    await page.goto(`${origin}/?scenario=cluster-of-three&clock=paused`)
    await ready(page)
    const { procedures } = await asked(page, 'lab/procedures')
    const named = ids.length === 0 ? WALKED : ids
    const chosen = named.map((id) => procedures.find((known) => known.id === id))
    if (chosen.includes(undefined)) throw new Error(`Not all of these are procedures: ${named.join(', ')}`)
    for (const { id, title, startsIn } of chosen) {
      const startedAt = performance.now()
      const wrong = await walked(page, origin, id, startsIn).catch((error) => error.message)
      const seconds = ((performance.now() - startedAt) / SECOND_MS).toFixed(0)
      tell(`${title}: ${wrong ?? 'finished without mistakes'}, ${seconds} s`)
      failed += wrong === undefined ? 0 : 1
    }
  } finally {
    server.close()
  }
  return failed
}

/** What is wrong with how a procedure went; nothing when it came to its end. */
async function walked(page, origin, id, { scenario, roles }) {
  const parts = Object.entries(roles).map(([key, machine]) => [`role.${key}`, machine])
  const search = new URLSearchParams([
    ['scenario', scenario],
    ['procedure', id],
    ...parts,
    ['clock', 'paused'],
    ['signin', 'admin'],
    ['open', '/expe1.example.com/overview'],
  ])
  await page.goto(`${origin}/?${search}`)
  await ready(page)
  await press(page, 'Play the whole procedure')
  const pace = await page.waitForSelector(`${BUBBLE} select`, { timeout: LIMIT_MS })
  await pace.select('At once')
  // What ends it in the bubble is what can be done then: nothing waits for the limit to pass.
  await page.waitForSelector(`${BUBBLE} ::-p-aria([name="Close"][role="button"])`, { timeout: LIMIT_MS })
  const run = await asked(page, 'lab/run')
  const left = run.steps.filter(({ state }) => state === 'open' || state === 'current')
  if (!run.finished) return `left at ${left[0]?.title ?? 'its end'}`
  return run.mistakes.length === 0 ? undefined : `with the mistake: ${run.mistakes[0].text}`
}

const ready = (page) => page.waitForSelector('html[data-lab="ready"]', { timeout: MINUTE_MS })

async function press(page, name) {
  const button = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`, {
    timeout: MINUTE_MS,
  })
  await button.click()
}

/** What the lab in that page answers. */
const asked = (page, path) => page.evaluate(async (place) => (await fetch(`/api/${place}`)).json(), path)
