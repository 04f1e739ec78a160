import { expect, test } from 'vitest'
import { startWorld } from '../../scenarios/catalogue'
import { apply } from '../../sim/apply'
import { present } from '../../sim/ground/assert'
import { groupOf, procedureNamed, procedures } from '../catalogue'
import { repairsToFind } from './to-find/catalogue'

const world = (scenario: string) => present(startWorld(scenario, 1, 'strict'), scenario)
const two = { primary: 'expe1', peer: 'expe2' }
const refusal = (procedure: string, at: ReturnType<typeof world>, roles: Record<string, string> = two) =>
  present(procedureNamed(procedure), procedure).startRefusal(at, roles)

const cases = procedures
  .filter((procedure) => groupOf(procedure) === 'Troubleshooting' && !repairsToFind.includes(procedure))
  .map(({ id }) => id)

test.each(cases)('%s does not start where its alarm does not stand', (id) => {
  expect(refusal(id, world('cluster-of-three'))?.detail).toContain('there is nothing to cure here')
})

test.each(cases)('%s does not start on a machine that does not answer', (id) => {
  const fault = { kind: 'power-off', expressway: 'expe2' } as const
  const { world: dark } = apply(world('cluster-of-three'), { type: 'add-fault', fault })
  expect(refusal(id, dark)?.detail).toContain('expe2 does not answer')
})

test.each([
  ['no-cluster-name', 'set-cluster-name'],
  ['conflicting-configuration', 'synchronize-by-hand'],
  ['h323-off', 'turn-h323-on'],
  ['failed-database', 'mend-database'],
])('in %s, %s starts from the primary only', (scenario, id) => {
  expect(refusal(id, world(scenario))).toBeNull()
  expect(refusal(id, world(scenario), { primary: 'expe3', peer: 'expe2' })?.detail).toContain(
    'expe3 is not the primary',
  )
})

test('a replication error that follows from something else is cured there', () => {
  const { world: torn } = apply(world('conflicting-configuration'), {
    type: 'save-settings',
    expressway: 'expe3',
    page: 'clustering',
    values: { configurationPrimary: 3 },
    revision: null,
    by: 'admin',
  })
  expect(refusal('synchronize-by-hand', torn)?.instead).toBe('agree-on-primary')
  const parted = structuredClone(world('conflicting-configuration'))
  present(parted.expressways['expe2'], 'expe2').alarms.push({
    key: 'replication-upgrade',
    state: 'New',
    firstRaisedAt: 0,
    lastRaisedAt: 0,
  })
  expect(refusal('synchronize-by-hand', parted)?.instead).toBe('wait-for-upgrade')
})

test('a primary with a failed database gives its role away first', () => {
  const fault = { kind: 'database-failure', expressway: 'expe1' } as const
  const { world: failed } = apply(world('cluster-of-three'), { type: 'add-fault', fault })
  expect(refusal('mend-database', failed, { primary: 'expe2', peer: 'expe1' })?.instead).toBe(
    'change-primary',
  )
})
