import { median } from '../lib/bench.mjs'
import { bundled, coreModules } from '../lib/core.mjs'
import { root } from '../lib/root.mjs'
import { logOf } from './log.mjs'

const COMMANDS = 10_000
const BEGIN = { id: 'cluster-of-three', seed: 1, clock: 'paused', signin: 'admin' }
const BUSY = { id: 'cluster-of-six', seed: 1, clock: 'paused', signin: 'admin' }

/** What the timeline costs at the end of a long log, and what *what if* costs with six busy peers. */
export const timeline = {
  title: 'The past, and what if',
  about: `*Timeline*, *entries* and *scrub*: over HTTP without a browser, in a world of ${COMMANDS.toLocaleString('en')} commands of a cluster of
three. *First answer*: the first of a page that was just loaded, which tells how far the log is read; *read whole*: until
all of it is. *Scrub, first*: a look at the middle before the log is read, from the nearest snapshot; *scrub*: afterwards.
*Fork*: *Try again from here* at the middle, with the branch that it keeps. *What if*: over HTTP, a save and a restart in
the cluster of six, ten minutes ahead.`,

  async measure({ runs }) {
    const { loaded: made, remove } = await bundled(root, coreModules)
    const past = await measuredPast(made, runs(5, 2))
    const whatIf = await measuredWhatIf(made, runs(21, 5))
    // The past is fetched with the first question for it.
    await remove()
    return {
      tables: [
        tableOf(['with 10,000 commands', 'median ms'], past),
        tableOf(['six busy peers', 'median ms'], whatIf),
      ],
      notes: [],
      figures: Object.fromEntries(
        Object.entries(whatIf).map(([what, times]) => [`what if: ${what}, ms`, median(times)]),
      ),
    }
  },
}

async function measuredPast(made, runs) {
  const { host: begun } = await made.createNodeHost({ begin: BEGIN })
  const whole = logOf(await begun.exportLog(), COMMANDS)
  const kept = new made.MemoryStorage()
  const first = await made.createNodeHost({ storage: kept, begin: BEGIN })
  await asked(first, 'POST', 'lab/log', { json: whole })
  const times = {
    'first answer': [],
    'scrub, first': [],
    'read whole': [],
    timeline: [],
    entries: [],
    scrub: [],
    fork: [],
  }
  // Another lab over the same store, as after a reload: it has read nothing of the log yet.
  const lab = await made.createNodeHost({ storage: shared(kept), begin: BEGIN })
  const overview = await timed(times['first answer'], () => asked(lab, 'GET', 'lab/timeline'))
  const at = (part) => {
    const serial = Math.floor(COMMANDS * part)
    return { source: overview.source, serial, at: whole.entries[serial - 1].at }
  }
  await timed(times['scrub, first'], () => lookedAt(lab, at(0.5)))
  await timed(times['read whole'], async () => {
    while ((await asked(lab, 'GET', 'lab/timeline')).read < COMMANDS);
  })
  for (let run = 0; run < runs; run += 1) {
    await timed(times.timeline, () => asked(lab, 'GET', 'lab/timeline?kind=command&kind=alarm'))
    await timed(times.entries, () => asked(lab, 'GET', 'lab/timeline/entries?from=5000&count=100'))
    await timed(times.scrub, () => lookedAt(lab, at(0.3 + run / 20)))
  }
  await timed(times.fork, () =>
    asked(lab, 'POST', 'lab/timeline/again', { json: { moment: at(0.5), name: 'The whole' } }),
  )
  return times
}

/** The same store as another object: what a lab knows of a log it knows by its store. */
const shared = (storage) => new Proxy(storage, { get: (target, name) => bound(target, target[name]) })
const bound = (target, value) => (typeof value === 'function' ? value.bind(target) : value)

const lookedAt = (lab, { source, serial, at }) =>
  asked(lab, 'GET', 'lab/world', { headers: { 'sixpeer-moment': `${source}~${serial}~${at}` } })

async function measuredWhatIf(made, runs) {
  const lab = await made.createNodeHost({ begin: BUSY })
  const headers = { 'sixpeer-what-if': '1' }
  const host = 'expe1.example.com'
  const questions = {
    'a save': ['PUT', `${host}/settings/h323`, { values: { timeToLive: 900 } }],
    'a restart': ['POST', `${host}/actions/restart`, {}],
  }
  const times = {}
  for (const [what, [method, path, json]] of Object.entries(questions)) {
    times[what] = []
    // What runs for the first time fetches its part of the lab.
    await asked(lab, method, path, { json, headers })
    for (let run = 0; run < runs; run += 1)
      await timed(times[what], () => asked(lab, method, path, { json, headers }))
  }
  return times
}

async function asked({ answer }, method, path, { json, headers = {} } = {}) {
  const response = await answer(
    new Request(`http://lab.test/api/${path}`, {
      method,
      headers,
      ...(json && { body: JSON.stringify(json) }),
    }),
  )
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${await response.text()}`)
  return response.json()
}

async function timed(times, work) {
  const startedAt = performance.now()
  const done = await work()
  times.push(performance.now() - startedAt)
  return done
}

const tableOf = (heads, times) => ({
  heads,
  rows: Object.entries(times).map(([what, all]) => [what, median(all).toFixed(1)]),
})
