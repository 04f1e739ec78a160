// `node .ci/bench-core.mjs [checkout …]`: what the core takes for a save and for time that passes, without a browser.
// Several checkouts are measured by turns, so that what else the machine does slows all of them alike.
import { resolve } from 'node:path'
import { printTable, summary } from './lib/bench.mjs'
import { coreOf } from './lib/core.mjs'

const SAVES = 200
const WARM_UP = 100
const JUMPS = 50
const DAYS = 3
const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** A cluster of so many large machines with 2,500 registrations and 40 lines each, as in `cluster-of-six`. */
function cluster({ buildWorld }, peers) {
  const members = Array.from({ length: peers }, (_, index) => index + 1)
  const machines = members.map((number) => ({ number, platform: 'large-vm', devices: 2500, lines: 40 }))
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

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]
const cells = (times) => [summary(times)[1], summary(times)[2]]
const ratio = (one, other) => (median(one) / median(other)).toFixed(2)

const paths = process.argv.slice(2)
const roots = (paths.length > 0 ? paths : ['.']).map((path) => resolve(path))
const cores = []
for (const root of roots) cores.push(await coreOf(root))

const saves = new Map()
for (const peers of [1, 2, 3, 6]) {
  saves.set(
    peers,
    byTurns(
      cores.map((core) => saving(core, peers)),
      SAVES,
      WARM_UP,
    ),
  )
}
const jumps = byTurns(cores.map(jumping), JUMPS, 5)
const counts = []
const days = byTurns(
  cores.map((core, index) => {
    const day = busyDay(core)
    return (times) => {
      counts[index] = day(times)
    }
  }),
  DAYS,
  0,
)

roots.forEach((root, index) => {
  const first = (times) => (index === 0 ? [] : [ratio(times[index], times[0])])
  console.log(`\n${root}\n`)
  printTable(
    ['ms', 'median', 'p95', ...(index === 0 ? [] : ['÷ first'])],
    [
      ...[...saves].map(([peers, times]) => [
        `${SAVES} saves, ${peers} peer(s)`,
        ...cells(times[index]),
        ...first(times),
      ]),
      [`14 idle days, ${JUMPS} times`, ...cells(jumps[index]), ...first(jumps)],
      [`24 busy hours, ${DAYS} times, ${counts[index]} events`, ...cells(days[index]), ...first(days)],
    ],
  )
  console.log(`\nA save, six peers ÷ one: ${ratio(saves.get(6)[index], saves.get(1)[index])}`)
})
