import { resolve } from 'node:path'
import { median, percentile, ratio } from '../lib/bench.mjs'
import { coreOf } from '../lib/core.mjs'
import { root } from '../lib/root.mjs'
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../lib/spans.mjs'

const PEERS = [1, 2, 3, 6]
/** A line carries a call for three quarters of the time: these are 40 calls at a time. */
const LINES = 53

/** A cluster of so many large machines with 2,500 registrations and 40 calls at a time each. */
function cluster({ buildWorld }, peers) {
  const members = Array.from({ length: peers }, (_, index) => index + 1)
  const machines = members.map((number) => ({ number, platform: 'large-vm', devices: 2500, lines: LINES }))
  return buildWorld({ id: 'cluster-of-six', machines, members }, 1, 'strict')
}

/** One replicated field, changed on the primary. */
function save({ apply }, world, on) {
  const { world: saved, events } = apply(world, {
    type: 'save-settings',
    expressway: 'expe1',
    page: 'call-routing',
    values: { callSignalingOptimization: on ? 'On' : 'Off' },
    revision: null,
    by: 'admin',
  })
  if (!events.some(({ type }) => type === 'settings-saved')) throw new Error('The save was refused.')
  return { world: saved, events }
}

function timed(times, work) {
  const startedAt = performance.now()
  const done = work()
  times.push(performance.now() - startedAt)
  return done
}

/** Saves one after the other, each a few seconds after the last; time passes outside the measurement. */
function saving(core, peers) {
  let world = cluster(core, peers)
  let on = true
  return (times) => {
    on = !on
    world = core.advance(world, world.now + 7 * SECOND_MS).world
    world = timed(times, () => save(core, world, on)).world
  }
}

/** Fourteen days in which nobody does anything, always from the same world. */
function jumping(core) {
  const world = cluster(core, 6)
  return (times) => timed(times, () => core.advance(world, world.now + 14 * DAY_MS))
}

/** A busy day: a save every five minutes, and every hour the next of the six is restarted, a minute after a save. */
function busyDay(core) {
  const begin = cluster(core, 6)
  return (times) =>
    timed(times, () => {
      let world = begin
      let count = 0
      const keep = (outcome) => {
        world = outcome.world
        count += outcome.events.length
      }
      for (let step = 1; step <= DAY_MS / (5 * MINUTE_MS); step += 1) {
        keep(save(core, world, step % 2 === 0))
        if (step % 12 === 0) {
          const expressway = `expe${((step / 12) % 6) + 1}`
          keep(core.advance(world, world.now + MINUTE_MS))
          keep(core.apply(world, { type: 'restart', expressway, kind: 'restart', by: 'admin' }))
        }
        keep(core.advance(world, begin.now + step * 5 * MINUTE_MS))
      }
      return count
    })
}

/** The times of each work, in rounds in which each has its turn. */
function byTurns(works, rounds, warmUp) {
  const times = works.map(() => [])
  for (let round = 0; round < warmUp; round += 1) for (const work of works) work([])
  for (let round = 0; round < rounds; round += 1) works.forEach((work, index) => work(times[index]))
  return times
}

/** What the core takes for a save and for time that passes, without a browser. */
export const core = {
  title: 'The core alone',
  about: `What the core takes, without a browser, for a save of one replicated field and for time that passes. Every peer
has 2,500 registrations and 40 calls at a time. The busy day has a change of the configuration every five minutes and a
restart an hour. With \`--against FOLDER\` another checkout is measured by turns with this one.`,

  async measure({ runs, against }) {
    const cores = []
    for (const path of [root, ...against.map((folder) => resolve(folder))]) cores.push(await coreOf(path))
    // Every size of cluster has its turn in every round, so that what else the machine does slows all of them alike.
    const all = byTurns(
      PEERS.flatMap((peers) => cores.map((each) => saving(each, peers))),
      runs(200, 40),
      runs(100, 40),
    )
    const saves = PEERS.map((_, index) => all.slice(index * cores.length, (index + 1) * cores.length))
    const jumps = byTurns(cores.map(jumping), runs(50, 10), 5)
    const counts = []
    const days = byTurns(
      cores.map((each, index) => {
        const day = busyDay(each)
        return (times) => {
          counts[index] = day(times)
        }
      }),
      runs(3, 1),
      0,
    )
    const works = [
      ...PEERS.map((peers, index) => [`a save, ${peers} peer(s)`, saves[index]]),
      ['14 idle days', jumps],
      [`24 busy hours, ${counts[0]} events`, days],
    ]
    return {
      tables: cores.map((_, index) => tableOfCore(works, index)),
      figures: {
        'save, six peers ÷ one': median(saves.at(-1)[0]) / median(saves[0][0]),
        'busy day, ms': median(days[0]),
      },
    }
  },
}

/** The table of one checkout: this one, or another with its ratios to this one. */
function tableOfCore(works, index) {
  const [[, [one]]] = works
  return {
    heads: [
      index === 0 ? 'ms' : `checkout ${index + 1}, ms`,
      'times',
      'median',
      'p95',
      '÷ a save of one peer',
      ...(index === 0 ? [] : ['÷ this checkout']),
    ],
    rows: works.map(([title, times]) => [
      title,
      times[index].length,
      median(times[index]).toFixed(2),
      percentile(times[index], 0.95).toFixed(2),
      title.startsWith('a save')
        ? ratio(median(times[index]), median(index === 0 ? one : works[0][1][index]))
        : '',
      ...(index === 0 ? [] : [ratio(median(times[index]), median(times[0]))]),
    ]),
  }
}
