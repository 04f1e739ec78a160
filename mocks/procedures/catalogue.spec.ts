import { describe, expect, test } from 'vitest'
import { menuPages } from '#contract/menu'
import { procedures } from './catalogue'
import { pages } from './pages'

const numbered = (prefix: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${prefix}.${String(index + 1).padStart(2, '0')}`)

/** Parts of one row of the guide's table: `END.01a`, `END.01b`. */
const lettered = (row: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${row}${String.fromCodePoint(97 + index)}`)

const steps = {
  create: numbered('CRE', 28),
  'add-peer': numbered('ADD', 32),
  'neighbor-cluster': numbered('NEI', 5),
  'remove-live-peer': numbered('RML', 10),
  'remove-dead-peer': numbered('RMD', 6),
  disband: numbered('DIS', 11),
  'change-primary': numbered('PRI', 7),
  'change-address': [
    'ADR.01',
    ...numbered('RML', 9).slice(1),
    'ADR.02',
    'ADR.03',
    ...numbered('ADD', 32),
    'ADR.04',
    'ADR.05',
  ],
  'replace-peer': [
    'REP.01',
    ...numbered('RMD', 5).slice(1),
    'REP.02',
    ...numbered('RML', 9).slice(1),
    'REP.03',
    ...numbered('ADD', 32),
    'REP.04',
  ],
  upgrade: numbered('UPG', 15),
  'peer-specific-items': lettered('PSI.01', 16),
  endpoints: lettered('END.01', 8),
  'add-to-tms': numbered('TMS', 11),
  'set-cluster-name': ['TRB.01'],
  'synchronize-by-hand': ['TRB.02a', 'TRB.02b', 'TRB.02c', 'TRB.02d'],
  'agree-on-primary': ['TRB.03a', 'TRB.03b'],
  'reach-time-server': ['TRB.04'],
  'correct-peer-lists': ['TRB.05a', 'TRB.05b'],
  'wait-for-upgrade': ['TRB.06'],
  'turn-h323-on': ['TRB.07a', 'TRB.07b'],
  'mend-database': [
    'TRB.08a',
    ...numbered('RML', 9).slice(1),
    'TRB.08b',
    'TRB.08c',
    ...numbered('ADD', 32),
    'TRB.08d',
  ],
  'replace-and-keep': ['REK.01', ...numbered('RML', 7).slice(1), ...numbered('REK', 12).slice(1)],
}

const known = new Set(menuPages().map((page) => page.path))

describe.each(procedures)('the table of $id', (procedure) => {
  test('has every step of the guide, in its order', () => {
    expect(new Map(Object.entries(steps)).get(procedure.id)).toEqual(procedure.steps.map(({ id }) => id))
  })

  test('puts no step after one that comes later, and misses none before it can be done', () => {
    const ids = procedure.steps.map(({ id }) => id)
    for (const { id, after, missedAfter = ids.at(-1) ?? '' } of procedure.steps) {
      for (const earlier of after) expect(ids.slice(0, ids.indexOf(id))).toContain(earlier)
      expect(ids.indexOf(missedAfter)).toBeGreaterThanOrEqual(ids.indexOf(id))
    }
  })

  test('sends nobody to a page that the menu does not have', () => {
    const paths = procedure.steps.flatMap(({ path }) => (typeof path === 'string' ? [path] : []))
    expect(paths.filter((path) => !known.has(path) && path !== 'ssh')).toEqual([])
  })

  test('explains every step and rule by requirement rows', () => {
    for (const { guide } of [...procedure.steps, ...procedure.rules]) {
      expect(guide.length).toBeGreaterThan(0)
      expect(
        guide.every((id) =>
          /^(INT|PRE|CRE|ADD|PSI|NEI|RML|RMD|DIS|PRI|ADR|REP|UPG|TRB|TMS|SRV|END)-\d\d$/.test(id),
        ),
      ).toBe(true)
    }
  })

  test('names roles by which its steps go', () => {
    const roles = new Set(procedure.roles.map(({ key }) => key))
    const used = procedure.steps.flatMap(({ on }) => (typeof on === 'string' ? [on] : []))
    expect(used.filter((role) => !roles.has(role))).toEqual([])
  })
})

test('[INT-03] every page that a procedure knows is in the menu', () => {
  expect(Object.values(pages).filter((path) => !known.has(path))).toEqual([])
})
