import fc from 'fast-check'
import { expect, test } from 'vitest'
import { menuPages, menuPathOf } from '#contract/menu'
import { isLookToNote, openBook } from '../procedures/engine/follower'
import { startWorld } from '../scenarios/catalogue'
import { present } from '../sim/ground/assert'
import type { Command, CommandOf } from '../sim/ground/command'
import { advanced, applied, type Replica, replicaOf } from './replica'

// Each of these worlds has a run, and they are gone on with without a host.
await openBook()

/** Every page that there is, and what stands around them. */
const pages = [...menuPages().map(({ path }) => path), 'overview', 'login']

/** Worlds in which a procedure is practised that asks for looks. */
const practised: { scenario: string; machines: string[]; start: CommandOf<'start-procedure'> }[] = [
  {
    scenario: 'cluster-of-three',
    machines: ['expe1', 'expe2', 'expe3'],
    start: practise('remove-live-peer', { leavingPeer: 'expe3', primary: 'expe1' }),
  },
  {
    scenario: 'cluster-of-three',
    machines: ['expe1', 'expe2', 'expe3'],
    start: practise('upgrade', { primary: 'expe1' }),
  },
  {
    scenario: 'standalone-pair',
    machines: ['expe1', 'expe2'],
    start: practise('create', { primary: 'expe1' }),
  },
  {
    scenario: 'cluster-of-one',
    machines: ['expe1', 'expe2'],
    start: practise('add-peer', { primary: 'expe1', newPeer: 'expe2' }),
  },
  {
    scenario: 'dead-peer',
    machines: ['expe1', 'expe2'],
    start: practise('remove-dead-peer', { deadPeer: 'expe3', primary: 'expe1' }),
  },
]

function practise(procedure: string, roles: Record<string, string>): CommandOf<'start-procedure'> {
  return { type: 'start-procedure', procedure, roles }
}

const lookAt = (machines: readonly string[]) =>
  fc.record({
    type: fc.constant('open-page' as const),
    expressway: fc.constantFrom(...machines),
    // Whoever practises comes back to a few pages, and passes by all others.
    path: fc.oneof(fc.constantFrom(...pages), fc.constantFrom('system/clustering', 'status/alarms')),
  })
const actOn = (machines: readonly string[]) =>
  fc.constantFrom(...machines).chain((expressway) =>
    fc.constantFrom<Command[]>(
      { type: 'create-backup', expressway, by: 'admin' },
      { type: 'restart', expressway, kind: 'restart', by: 'admin' },
      {
        type: 'save-settings',
        expressway,
        page: 'maintenance-mode',
        values: { mode: 'On' },
        revision: null,
        by: 'admin',
      },
      { type: 'force-config-update', expressway, by: 'admin' },
      { type: 'add-fault', fault: { kind: 'network-cut', expressway } },
    ),
  )
const wait = fc.integer({ min: 1, max: 600_000 }).map((waitMs) => ({ waitMs }))

/** Goes on by one deed. The other one of the two worlds does not hear of looks that find nothing new. */
function next(at: Replica, deed: Command | { waitMs: number }, isSparing: boolean): Replica {
  if ('waitMs' in deed) return advanced(at, at.world.now + deed.waitMs)
  const { world, progress } = at
  if (isSparing && deed.type === 'open-page') {
    if (!isLookToNote(world, progress, `${deed.expressway}/${deed.path}`)) return at
  }
  return applied(at, { serial: 1, at: world.now, command: deed, requestId: '' }).replica
}

test.each(practised)(
  'looks that are not noted leave world and procedure where they would be with them: $start.procedure in $scenario',
  ({ scenario, machines, start }) => {
    const world = present(startWorld(scenario, 1, 'strict'), 'it is a scenario')
    const signIns = machines.map(
      (expressway): Command => ({
        type: 'sign-in',
        expressway,
        username: 'admin',
        password: 'expressway',
        kind: 'web',
      }),
    )
    const begun = [...signIns, start].reduce((at, command) => next(at, command, false), replicaOf(world))
    expect(begun.progress).not.toBeNull()
    let [noted, all] = [0, 0]
    const deeds = fc.array(
      fc.oneof(
        { weight: 12, arbitrary: lookAt(machines) },
        { weight: 1, arbitrary: actOn(machines) },
        { weight: 1, arbitrary: wait },
      ),
      { minLength: 60, maxLength: 120, size: 'max' },
    )
    fc.assert(
      fc.property(deeds, (deedsDone) => {
        let [full, sparing] = [begun, begun]
        for (const [index, deed] of deedsDone.entries()) {
          const before = sparing
          full = next(full, deed, false)
          sparing = next(sparing, deed, true)
          if (!('waitMs' in deed) && deed.type === 'open-page') {
            all += 1
            if (before !== sparing) noted += 1
          }
          // What differs once stays different; to compare whole worlds takes long.
          const seen = index % 16 === 0 ? told : ({ progress }: Replica) => done(progress)
          expect(seen(sparing)).toEqual(seen(full))
        }
        // And so is what comes of either of them when nobody looks any more.
        const later = full.world.now + 86_400_000
        expect(told(advanced(sparing, later))).toEqual(told(advanced(full, later)))
      }),
      { numRuns: 5, seed: 1_350_712_073, endOnFailure: true },
    )
    // Most of what there is to see is seen for the first time, and noted; some of it has to have been left out.
    expect(noted).toBeLessThan(all)
  },
)

/** All that can be told of a replica, but for when somebody looked last, and the numbers that count looks. */
function told({ world, progress, events }: Replica) {
  const { nextSerial: _, run, expressways, ...rest } = world
  const machines = Object.values(expressways).map(({ sessions, ...machine }) => ({
    ...machine,
    sessions: sessions.map(({ lastActiveAt: _last, ...session }) => session),
  }))
  const { visits = {}, ...running } = run ?? {}
  const happened = events.map(({ at, event }) => ({ at, event }))
  const pagesSeen = [...new Set(Object.keys(visits).map(byMenu))].toSorted()
  const all = { rest, machines, running, pages: pagesSeen, happened }
  const numberless: unknown = JSON.parse(JSON.stringify(all, withoutNumber))
  return { numberless, progress: done(progress) }
}

/** One page has two addresses: where sign-in ends is the overview of the menu. */
function byMenu(visit: string): string {
  const [expressway = '', ...path] = visit.split('/')
  return `${expressway}/${menuPathOf(path.join('/')) ?? path.join('/')}`
}

/** Lines of logs, faults and the like are numbered in one row with looks: 139, `fault-142`. */
function withoutNumber(key: string, value: unknown): unknown {
  if (key !== 'id') return value
  return typeof value === 'number' ? 0 : String(value).replace(/^([a-z]+)-\d+$/, '$1')
}

function done(progress: Replica['progress']) {
  if (!progress) return null
  const { steps, shown, mistakes, remarks, finishedAt } = progress
  return {
    steps: Object.entries(steps).map(([id, { at }]) => [id, at]),
    shown,
    mistakes,
    remarks,
    finishedAt,
  }
}
