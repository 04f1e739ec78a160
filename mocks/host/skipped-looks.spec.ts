import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLookToNote } from '../procedures/engine/looks'
import { startWorld } from '../scenarios/catalogue'
import { present } from '../sim/ground/assert'
import type { Command } from '../sim/ground/command'
import { advanced, applied, type Replica, replicaOf } from './replica'

const machines = ['expe1', 'expe2', 'expe3']
const pages = [
  'system/clustering',
  'status/alarms',
  'system/dns',
  'configuration/zones/zones',
  'maintenance/option-keys',
  'overview',
]
const procedures: Command[] = [
  {
    type: 'start-procedure',
    procedure: 'remove-live-peer',
    roles: { leavingPeer: 'expe3', primary: 'expe1' },
  },
  { type: 'start-procedure', procedure: 'upgrade', roles: { primary: 'expe1' } },
]

const look = fc.record({
  type: fc.constant('open-page' as const),
  expressway: fc.constantFrom(...machines),
  path: fc.constantFrom(...pages),
})
const act = fc.constantFrom(...machines).chain((expressway) =>
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

test('looks that are not noted leave a procedure where it would be with them', () => {
  let noted = 0
  let all = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...procedures),
      fc.array(
        fc.oneof(
          { weight: 6, arbitrary: look },
          { weight: 1, arbitrary: act },
          { weight: 1, arbitrary: wait },
        ),
        { minLength: 30, maxLength: 60 },
      ),
      (start, deeds) => {
        const world = present(startWorld('cluster-of-three', 1, 'strict'), 'it is a scenario')
        let full = next(replicaOf(world), start, false)
        let sparing = full
        for (const deed of deeds) {
          const before = sparing
          full = next(full, deed, false)
          sparing = next(sparing, deed, true)
          if (!('waitMs' in deed) && deed.type === 'open-page') {
            all += 1
            if (before !== sparing) noted += 1
          }
          expect(told(sparing)).toEqual(told(full))
        }
      },
    ),
    { numRuns: 6 },
  )
  // Three machines with six pages each have hardly been seen all: most looks are still first ones.
  expect(noted).toBeLessThan(all)
})

function told({ progress }: Replica) {
  if (!progress) return null
  const { steps, shown, mistakes, remarks, finishedAt } = progress
  const done = Object.entries(steps).map(([id, { at }]) => [id, at])
  return { done, shown, mistakes, remarks, finishedAt }
}
