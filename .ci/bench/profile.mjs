import { basename } from 'node:path'
import { median, viewport, withBrowser } from '../lib/bench.mjs'
import { seen, visits } from './pictures.mjs'
import { watchPicture } from './watch-picture.mjs'
import { withPeers } from './with-peers.mjs'

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8']

/** What the main thread does, by the names that Chromium's trace has for it. What is in no list is the browser's own. */
const kinds = {
  'compiling scripts': /^(?:v8\.compile|v8\.produceCache|V8\.Compile|V8\.Finalize|v8\.deserialize)/i,
  'running scripts':
    /^(?:EvaluateScript|v8\.evaluateModule|FunctionCall|RunMicrotasks|TimerFire|FireAnimationFrame|FireIdleCallback|EventDispatch|HandlePostMessage|v8\.callFunction|V8\.RunMicrotasks|v8\.run)/,
  'collecting garbage': /^(?:MinorGC|MajorGC|BlinkGC|V8\.GC|CppGC)/,
  'style and layout':
    /^(?:UpdateLayoutTree|ScheduleStyleRecalculation|Layout|ParseAuthorStyleSheet|RecalculateStyle)/,
  'parsing the document': /^ParseHTML/,
  painting: /^(?:PrePaint|Paint|Layerize|Commit|UpdateLayer|Composite|HitTest|IntersectionObserver)/,
}
const OWN = "the browser's own"
const WAITING = 'idle: files and answers on their way, the frame'

/** Where the time until the first picture goes, of the lab and of those that it is measured against. */
export const profile = {
  title: 'Where the time to the first picture goes',
  about: `The visits of the section before, traced: what the main thread of the page did from the start of the
navigation to the painted picture, medians of each line, in ms. To trace makes everything slower, so the lines tell
shares and the section before tells times. *Idle* is the rest: no task was at work on the main thread.`,

  measure: ({ runs }) =>
    withPeers((urls) =>
      withBrowser(async (browser) => {
        const traced = visits.map(({ name }) => ({ name, cold: [], reload: [] }))
        for (let run = -1; run < runs(7, 1); run += 1) {
          for (const [index, visit] of visits.entries()) {
            const { cold, reload } = await tracedVisit(browser, urls[visit.app], visit)
            if (run < 0) continue
            traced[index].cold.push(cold)
            traced[index].reload.push(reload)
          }
        }
        const columns = traced.flatMap(({ name, ...how }) =>
          Object.entries(how).map(([title, profiles]) => ({ title: `${name}, ${title}`, profiles })),
        )
        const [link] = traced
        return { tables: [tableOfKinds(columns), tableOfFiles(link)], figures: {} }
      }),
    ),
}

async function tracedVisit(browser, url, { name, path, watch }) {
  const context = await browser.newContext({ viewport })
  try {
    const page = await context.newPage()
    await page.addInitScript(watchPicture, watch)
    const cold = await traced(browser, page, () =>
      seen(page, name, () => page.goto(url + path, { waitUntil: 'commit' })),
    )
    const reload = await traced(browser, page, () =>
      seen(page, name, () => page.reload({ waitUntil: 'commit' })),
    )
    return { cold, reload }
  } finally {
    await context.close()
  }
}

async function traced(browser, page, visit) {
  await browser.startTracing(page, { categories: CATEGORIES })
  const { picture } = await visit()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  return profileOf(traceEvents, picture)
}

/** The own time of every task of the page's main thread until the picture: by kind, and of scripts by file too. */
function profileOf(events, picture) {
  const mark = events.find(({ name, cat }) => name === 'picture' && cat.includes('user_timing'))
  const start = { ...mark, ts: mark.ts - (mark.args.data?.startTime ?? picture) * 1000 }
  const until = start.ts + picture * 1000
  const tasks = events
    .filter(
      ({ ph, pid, tid, ts }) =>
        ph === 'X' && pid === start.pid && tid === start.tid && ts >= start.ts && ts < until,
    )
    .sort((one, other) => one.ts - other.ts || other.dur - one.dur)
  const byKind = {}
  const byFile = {}
  const add = (sums, key, ms) => {
    sums[key] = (sums[key] ?? 0) + ms
  }
  for (const { task, ownMs, url } of ownTimes(tasks, until)) {
    const kind = Object.keys(kinds).find((name) => kinds[name].test(task.name)) ?? OWN
    add(byKind, kind, ownMs)
    if (url && kind.endsWith('scripts')) add(byFile, basename(new URL(url).pathname), ownMs)
  }
  const busy = Object.values(byKind).reduce((sum, ms) => sum + ms, 0)
  return { byKind: { ...byKind, [WAITING]: Math.max(0, picture - busy) }, byFile, picture }
}

/** Each task with its duration less that of the tasks within it, and the script that it or a task around it runs. */
function* ownTimes(tasks, until) {
  const open = []
  const closed = function* (ts) {
    while (open.length > 0 && open.at(-1).end <= ts) yield open.pop()
  }
  for (const task of tasks) {
    yield* closed(task.ts)
    const end = Math.min(task.ts + (task.dur ?? 0), until)
    const ms = (end - task.ts) / 1000
    const around = open.at(-1)
    if (around) around.ownMs -= ms
    const { data } = task.args ?? {}
    const url = data?.url || task.args?.fileName || around?.url
    open.push({ task, end, ownMs: ms, url: url?.startsWith('http') ? url : around?.url })
  }
  yield* closed(Number.POSITIVE_INFINITY)
}

function tableOfKinds(columns) {
  const lines = [...Object.keys(kinds), OWN, WAITING]
  const cell = (profiles, of) => median(profiles.map(of)).toFixed(0)
  return {
    heads: ['until the picture, ms', ...columns.map(({ title }) => title)],
    rows: [
      ...lines.map((line) => [
        line,
        ...columns.map(({ profiles }) => cell(profiles, ({ byKind }) => byKind[line] ?? 0)),
      ]),
      ['in all', ...columns.map(({ profiles }) => cell(profiles, ({ picture }) => picture))],
    ],
  }
}

const FILES_SHOWN = 8

/** The scripts of the start link that take longest, compiling and running. */
function tableOfFiles({ cold, reload }) {
  const names = [...new Set([...cold, ...reload].flatMap(({ byFile }) => Object.keys(byFile)))]
  const of = (profiles, name) => median(profiles.map(({ byFile }) => byFile[name] ?? 0))
  const rows = names
    .map((name) => ({
      name: name.replace(/-[\w-]{8}(?=\.)/, ''),
      cold: of(cold, name),
      reload: of(reload, name),
    }))
    .sort((one, other) => other.cold + other.reload - one.cold - one.reload)
    .slice(0, FILES_SHOWN)
  return {
    heads: ['start link, scripts compiled and run, ms', 'cold', 'reload'],
    rows: rows.map((row) => [row.name, row.cold.toFixed(0), row.reload.toFixed(0)]),
  }
}
