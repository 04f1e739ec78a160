import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { menuPages } from '#contract/menu'
import { startWorld } from '../scenarios/catalogue'
import { present } from '../sim/assert'
import type { EventOf, WorldEvent } from '../sim/event'
import { procedures } from './catalogue'
import { actsOf, contextOf, type Played, play, playAll, runOf, started, stepOf, stepsIn } from './engine/play'
import { detailOf } from './language/detail'
import { pages } from './language/pages'
import { type Procedure, stepsOf } from './language/procedure'
import { applies, type Step } from './language/step'

/** A world that fits a procedure, and who plays which role in it. */
type Case = {
  name: string
  scenario: string
  procedure: string
  roles: Record<string, string>
  /** The alarms of the table, by machine. */
  alarms: string[]
}

/** Between the reset and DefaultLinksAdd a new peer lacks the links that every system has (ADD-50). */
const linksMissing = (id: string) =>
  ['45002', '45006', '45007', '45008'].map((number) => `${id} link-missing-${number}`)

const cases: Case[] = [
  {
    name: '[CRE-57] [INT-17] a cluster of one is created by its acts, in the alarms of the table and without a mistake',
    scenario: 'standalone-pair',
    procedure: 'create',
    roles: { primary: 'expe1' },
    alarms: ['expe1 maintenance-mode', 'expe1 restart-clustering'],
  },
  {
    name: '[ADD-68] a second peer is added by its acts, in the alarms of the table and without a mistake',
    scenario: 'cluster-of-one',
    procedure: 'add-peer',
    roles: { primary: 'expe1', newPeer: 'expe2' },
    alarms: [
      'expe1 communication-failure',
      'expe2 communication-failure',
      ...linksMissing('expe2'),
      'expe2 maintenance-mode',
      'expe2 restart-clustering',
    ],
  },
  {
    name: '[ADD-68] [ADD-40] a fourth peer is added by its acts, in the alarms of the table and without a mistake',
    scenario: 'cluster-of-three',
    procedure: 'add-peer',
    roles: { primary: 'expe1', newPeer: 'expe4' },
    alarms: [
      'expe1 communication-failure',
      'expe2 communication-failure',
      'expe3 communication-failure',
      'expe4 communication-failure',
      ...linksMissing('expe4'),
      'expe4 maintenance-mode',
      'expe4 restart-clustering',
    ],
  },
  {
    name: '[NEI-07] [NEI-09] [NEI-19] a remote cluster is neighbored by its acts, in the alarms of its peers that are out and without a mistake',
    scenario: 'two-clusters',
    procedure: 'neighbor-cluster',
    roles: { primary: 'expe1', remotePeer: 'expe4' },
    alarms: ['expe4 communication-failure', 'expe5 communication-failure', 'expe5 maintenance-mode'],
  },
  {
    name: '[NEI-01] a standalone Expressway neighbors a cluster by its acts',
    scenario: 'cluster-of-three',
    procedure: 'neighbor-cluster',
    roles: { primary: 'expe4', remotePeer: 'expe1' },
    alarms: ['expe1 communication-failure', 'expe2 communication-failure', 'expe2 maintenance-mode'],
  },
  {
    name: '[RML-12] [RML-24] the last row is removed by its acts, in the alarms of the table and without a mistake',
    scenario: 'cluster-of-three',
    procedure: 'remove-live-peer',
    roles: { primary: 'expe1', leavingPeer: 'expe3' },
    alarms: ['expe1 communication-failure', 'expe2 communication-failure', 'expe3 restart-clustering'],
  },
  {
    name: '[RML-14] [RML-24] a middle row is removed by its acts, in the alarms of the table and without a mistake',
    scenario: 'cluster-of-three',
    procedure: 'remove-live-peer',
    roles: { primary: 'expe1', leavingPeer: 'expe2' },
    alarms: ['expe1 communication-failure', 'expe2 restart-clustering', 'expe3 communication-failure'],
  },
  {
    name: '[RMD-06] [RMD-09] [RMD-10] a dead peer is removed by its acts, and no alarm is raised by it',
    scenario: 'dead-peer',
    procedure: 'remove-dead-peer',
    roles: { primary: 'expe1', deadPeer: 'expe3' },
    alarms: [],
  },
  {
    name: '[DIS-01] [DIS-22] a cluster of three is disbanded by its acts, in the alarms of the table and without a mistake',
    scenario: 'cluster-of-three',
    procedure: 'disband',
    roles: { primary: 'expe1' },
    alarms: [
      'expe1 communication-failure',
      'expe1 restart-clustering',
      'expe2 restart-clustering',
      'expe3 communication-failure',
      'expe3 restart-clustering',
    ],
  },
  {
    name: '[DIS-17] [DIS-19] a cluster of one is disbanded by its acts',
    scenario: 'cluster-of-one',
    procedure: 'disband',
    roles: { primary: 'expe1' },
    alarms: ['expe1 restart-clustering'],
  },
  {
    name: '[PRI-03] [PRI-05] the primary is changed by its acts, in the alarms of the table and without a mistake',
    scenario: 'cluster-of-three',
    procedure: 'change-primary',
    roles: { primary: 'expe1', newPrimary: 'expe2' },
    alarms: [
      'expe1 primary-mismatch',
      'expe1 replication-primary-inconsistent',
      'expe2 primary-mismatch',
      'expe2 replication-primary-inconsistent',
      'expe3 primary-mismatch',
      'expe3 replication-no-primary-file',
      'expe3 replication-primary-inconsistent',
    ],
  },
  {
    name: '[PRI-01] [PRI-05] the primary is changed by its acts while the old one is dead',
    scenario: 'dead-primary',
    procedure: 'change-primary',
    roles: { primary: 'expe1', newPrimary: 'expe2' },
    alarms: ['expe2', 'expe3'].flatMap((id) => [
      `${id} primary-mismatch`,
      `${id} replication-primary-inconsistent`,
    ]),
  },
  {
    name: '[ADR-03] [ADR-05] [ADR-06] an address is changed by its acts, in the alarms of the tables and without a mistake',
    scenario: 'cluster-of-three',
    procedure: 'change-address',
    roles: { primary: 'expe1', peer: 'expe3' },
    alarms: [
      'expe1 communication-failure',
      'expe2 communication-failure',
      'expe3 communication-failure',
      ...linksMissing('expe3'),
      'expe3 maintenance-mode',
      'expe3 restart-clustering',
      'expe3 restart-ip',
    ],
  },
  {
    name: '[REP-03] [REP-04] a live peer is replaced by its acts, in the alarms of the tables and without a mistake',
    scenario: 'cluster-of-three',
    procedure: 'replace-peer',
    roles: { primary: 'expe1', peer: 'expe2', newPeer: 'expe4' },
    alarms: [
      'expe1 communication-failure',
      'expe2 restart-clustering',
      'expe3 communication-failure',
      'expe4 communication-failure',
      ...linksMissing('expe4'),
      'expe4 maintenance-mode',
      'expe4 restart-clustering',
    ],
  },
  {
    name: '[REP-02] [REP-04] a dead peer is replaced by its acts, in the alarms of the tables and without a mistake',
    scenario: 'dead-peer',
    procedure: 'replace-peer',
    roles: { primary: 'expe1', peer: 'expe3', newPeer: 'expe4' },
    alarms: [
      'expe1 communication-failure',
      'expe2 communication-failure',
      'expe4 communication-failure',
      ...linksMissing('expe4'),
      'expe4 maintenance-mode',
      'expe4 restart-clustering',
    ],
  },
  {
    name: '[REP-07] [REP-08] [REP-10] [REP-12] [REP-13] [REP-14] [REP-15] [REP-16] a peer is replaced and its configuration kept, by its acts and without a mistake',
    scenario: 'cluster-of-three',
    procedure: 'replace-and-keep',
    roles: { primary: 'expe1', peer: 'expe3', newPeer: 'expe4' },
    alarms: [
      'expe1 communication-failure',
      'expe2 communication-failure',
      'expe3 restart-clustering',
      'expe4 communication-failure',
      'expe4 restart-clustering',
    ],
  },
  {
    name: '[TRB-01] [TRB-02] TRB.01 a cluster without a name gets one on every peer',
    scenario: 'no-cluster-name',
    procedure: 'set-cluster-name',
    roles: { primary: 'expe1' },
    // While the names differ there is no contact.
    alarms: ['expe1', 'expe2', 'expe3'].map((id) => `${id} communication-failure`),
  },
  {
    name: '[TRB-07] [TRB-08] TRB.02 a subordinate is synchronized by hand',
    scenario: 'conflicting-configuration',
    procedure: 'synchronize-by-hand',
    roles: { primary: 'expe1', peer: 'expe2' },
    alarms: [],
  },
  {
    name: '[TRB-06] TRB.03 the peers agree on the primary again',
    scenario: 'inconsistent-primary',
    procedure: 'agree-on-primary',
    roles: { primary: 'expe1', peer: 'expe2' },
    alarms: [],
  },
  {
    name: '[TRB-11] TRB.04 a peer gets an NTP server that answers',
    scenario: 'ntp-unreachable',
    procedure: 'reach-time-server',
    roles: { peer: 'expe2' },
    alarms: [],
  },
  {
    name: '[TRB-12] [TRB-13] TRB.05 the lists are corrected, that of the primary first',
    scenario: 'wrong-list',
    procedure: 'correct-peer-lists',
    roles: { primary: 'expe1', peer: 'expe3' },
    alarms: [],
  },
  {
    name: '[TRB-14] TRB.06 the end of an upgrade is waited for',
    scenario: 'upgrade-under-way',
    procedure: 'wait-for-upgrade',
    roles: { peer: 'expe2' },
    alarms: [],
  },
  {
    name: '[TRB-15] TRB.07 H.323 mode is turned On on the primary and reaches every peer',
    scenario: 'h323-off',
    procedure: 'turn-h323-on',
    roles: { primary: 'expe1' },
    alarms: [],
  },
  {
    name: '[TRB-16] [TRB-17] [TRB-18] TRB.08 a failed database is mended, in the alarms of the tables and without a mistake',
    scenario: 'failed-database',
    procedure: 'mend-database',
    roles: { primary: 'expe1', peer: 'expe2' },
    alarms: [
      'expe1 communication-failure',
      'expe2 communication-failure',
      // A restart is no cure: it is raised anew.
      'expe2 database-failure',
      ...linksMissing('expe2'),
      'expe2 maintenance-mode',
      'expe2 restart-clustering',
      'expe3 communication-failure',
    ],
  },
  {
    name: '[PSI-36] the lesson on peer-specific items is done by its acts: one peer asks for a restart, the others miss it meanwhile',
    scenario: 'cluster-of-three',
    procedure: 'peer-specific-items',
    roles: { primary: 'expe1', peer: 'expe2' },
    // Active Directory is connected to before anybody has said which.
    alarms: [
      'expe1 active-directory-35005',
      'expe1 active-directory-35008',
      'expe1 communication-failure',
      'expe2 active-directory-35005',
      'expe2 active-directory-35008',
      'expe2 restart-ethernet',
      'expe2 restart-ip',
      'expe2 restart-snmp',
      'expe3 active-directory-35005',
      'expe3 active-directory-35008',
      'expe3 communication-failure',
    ],
  },
  {
    name: '[CRE-26] the lesson on endpoints is done by its acts and without a mistake',
    scenario: 'cluster-of-three',
    procedure: 'endpoints',
    roles: { primary: 'expe1', peer: 'expe3' },
    alarms: ['expe3 maintenance-mode'],
  },
  {
    name: '[TMS-03] a standalone Expressway is made ready for Cisco TMS by its acts, with the alarm of the table',
    scenario: 'standalone-pair',
    procedure: 'add-to-tms',
    roles: { expressway: 'expe2' },
    alarms: ['expe2 restart-snmp'],
  },
  {
    name: '[TMS-03] a subordinate is made ready for Cisco TMS by its acts, its external manager on the primary',
    scenario: 'cluster-of-three',
    procedure: 'add-to-tms',
    roles: { expressway: 'expe2' },
    alarms: ['expe1 communication-failure', 'expe2 restart-snmp', 'expe3 communication-failure'],
  },
  {
    name: '[UPG-10] [UPG-11] [UPG-15] [UPG-16] [UPG-24] [UPG-27] [UPG-29] [UPG-30] [UPG-31] [UPG-33] [UPG-35] a cluster is upgraded by its acts, in the alarms of the table and without a mistake',
    scenario: 'upgrade-x8-8',
    procedure: 'upgrade',
    roles: { primary: 'expe1' },
    alarms: [
      'expe1 communication-failure',
      'expe1 maintenance-mode',
      'expe1 replication-upgrade',
      ...['expe2', 'expe3'].flatMap((id) => [
        `${id} communication-failure`,
        `${id} maintenance-mode`,
        `${id} replication-no-primary-file`,
        `${id} replication-upgrade`,
      ]),
    ],
  },
]

const isAlarm = (event: WorldEvent): event is EventOf<'alarm-raised'> => event.type === 'alarm-raised'

/** Starts with this act or that of another step: the last of those it names that apply. */
function doneWith(played: Played, id: string): Step[] {
  const steps = stepsIn(played)
  const isDue = (step: Step) => applies(step, contextOf(played))
  return steps.filter((step) => {
    if (!('doneWith' in step) || step.doneWith === 'the start' || !isDue(step)) return false
    const named = step.doneWith
    return steps.findLast((other) => named.includes(other.id) && isDue(other))?.id === id
  })
}

/** Does every step in its order: what it needs is missing before its acts, and nothing is after them. */
function walked(start: Played): Played {
  const states = (at: Played, ids: readonly string[]) => ids.map((id) => `${id} ${stepOf(at, id).state}`)
  const atOnce = stepsIn(start).filter(
    (step) => 'doneWith' in step && step.doneWith === 'the start' && applies(step, contextOf(start)),
  )
  for (const { id } of atOnce) expect(stepOf(start, id)).toMatchObject({ id, state: 'done' })
  return stepsIn(start).reduce((before, step) => {
    const acts = actsOf(before, step.id)
    const hasToAct = 'acts' in step && applies(step, contextOf(before))
    expect(hasToAct && acts.length === 0, `${step.id} has nothing to do`).toBe(false)
    if (acts.length === 0) return before
    // Every field that an act fills in has a label in the catalogues: it stops otherwise.
    acts.forEach((act) => 'act' in act && detailOf(act))
    const ids = [step, ...doneWith(before, step.id)].map(({ id }) => id)
    expect(states(before, ids).filter((state) => state.endsWith('done'))).toEqual([])
    const after = play(before, acts)
    expect(states(after, ids)).toEqual(ids.map((id) => `${id} done`))
    return after
  }, start)
}

describe('every procedure plays to its end', () => {
  test.each(cases)('$name', ({ scenario, procedure, roles, alarms }) => {
    const world = present(startWorld(scenario, 1, 'strict'), `there is no scenario ${scenario}`)
    const played = walked(started(world, procedure, roles))
    expect(played.events.filter((event) => event.type === 'refused')).toEqual([])
    expect(runOf(played).mistakes).toEqual([])
    expect(runOf(played).finished).toBe(true)
    const raised = played.events.filter(isAlarm).map((event) => `${event.expressway} ${event.alarm}`)
    expect([...new Set(raised)].toSorted()).toEqual(alarms)
  })

  test('and each has a world in which it does', () => {
    const played = new Set(cases.map(({ procedure }) => procedure))
    expect(procedures.map(({ id }) => id).filter((id) => !played.has(id))).toEqual([])
  })

  test('[ADD-14] [RML-21] one world goes through all three, each from where the last one ended', () => {
    let world = present(startWorld('standalone-pair', 7, 'strict'), 'no scenario')
    for (const [procedure, roles] of [
      ['create', { primary: 'expe1' }],
      ['add-peer', { primary: 'expe1', newPeer: 'expe2' }],
      ['remove-live-peer', { primary: 'expe1', leavingPeer: 'expe2' }],
    ] as const) {
      const after = playAll(started(world, procedure, roles))
      expect(runOf(after)).toMatchObject({ finished: true, mistakes: [], callsLost: expect.any(Number) })
      world = after.world
    }
    expect(world.expressways['expe2']?.settings['call-routing.callSignalingOptimization']).toBe('On')
    expect(world.expressways['expe1']?.alarms).toEqual([])
  })
})

const known = new Set(menuPages().map((page) => page.path))

/** Number and letter of a row: `PSI.01c` is row 1, part c. */
function rowOf(id: string): { table: string; row: number; part: string } {
  const [, table, row, part] = present(/^([A-Z]{3})\.(\d\d)([a-z]?)$/.exec(id), `${id} is no row`)
  return { table: table ?? '', row: Number(row), part: part ?? '' }
}

/** The rows that may follow one: its next part, or the next row, whole or in parts. */
function successors({ row, part }: { row: number; part: string }): string[] {
  const next = [`${row + 1}`, `${row + 1}a`]
  return part === '' ? next : [`${row}${String.fromCodePoint(part.charCodeAt(0) + 1)}`, ...next]
}

const isLent = (step: Step) => step.orderMistake !== undefined
const ownSteps = (procedure: Procedure) => stepsOf(procedure).filter((step) => !isLent(step))

/** What the guide orders and no step asks for, with the reason. */
const notInAStep = new Map([
  ['INT-18', 'provisioning needs Cisco TMS'],
  ['INT-19', 'provisioning needs Cisco TMS'],
  ['CRE-57', 'the closing lines say it'],
  ['TMS-22', 'the procedure is for one Expressway, and its closing lines name the peers that are left'],
  ['UPG-22', 'part of UPG.07 and UPG.13, where there are accounts'],
  ...['08', '09', '12', '14', '15'].map(
    (row) => [`ISO-${row}`, 'isolated networks have no procedure'] as const,
  ),
])

describe('the rows of the guide\u2019s tables', () => {
  const rows = procedures.flatMap(ownSteps).map(({ id }) => rowOf(id))

  test.each([...new Set(rows.map(({ table }) => table))])(
    '%s are there without a gap, in their order',
    (table) => {
      let expected = ['1', '1a']
      for (const each of rows.filter((row) => row.table === table)) {
        expect(expected).toContain(`${each.row}${each.part}`)
        expected = successors(each)
      }
    },
  )

  test('that a procedure lends are as it has them itself, one after another', () => {
    const own = new Map(procedures.flatMap(ownSteps).map((step) => [step.id, step]))
    for (const procedure of procedures) {
      const lent = stepsOf(procedure).filter(isLent)
      for (const { id, title, text, guide } of lent) expect(own.get(id)).toMatchObject({ title, text, guide })
      const order = [...own.keys()]
      const places = lent.map(({ id }) => ({ table: rowOf(id).table, place: order.indexOf(id) }))
      const gaps = places.filter(
        ({ table, place }, index) =>
          places[index - 1]?.table === table && places[index - 1]?.place !== place - 1,
      )
      expect(gaps).toEqual([])
    }
  })

  test('are all that the guide orders: no step of it is left out', () => {
    const table = readFileSync('docs/requirements.tsv', 'utf8')
    const ordered = table.split('\n').flatMap((line) => {
      const [id = '', , kind] = line.split('\t')
      return kind === 'procedure-step' ? [id] : []
    })
    const cited = new Set(
      procedures.flatMap((one) => [...stepsOf(one), ...one.rules]).flatMap(({ guide }) => guide),
    )
    expect(ordered.filter((id) => !cited.has(id) && !notInAStep.has(id))).toEqual([])
  })
})

describe.each(procedures)('the table of $id', (procedure) => {
  test('puts no step after one that comes later, and misses none before it can be done', () => {
    const ids = stepsOf(procedure).map(({ id }) => id)
    for (const { id, after, missedAfter = ids.at(-1) ?? '' } of stepsOf(procedure)) {
      for (const earlier of after) expect(ids.slice(0, ids.indexOf(id))).toContain(earlier)
      expect(ids.indexOf(missedAfter)).toBeGreaterThanOrEqual(ids.indexOf(id))
    }
  })

  test('sends nobody to a page that the menu does not have', () => {
    const paths = stepsOf(procedure).flatMap(({ path }) => (typeof path === 'string' ? [path] : []))
    expect(paths.filter((path) => !known.has(path) && path !== 'ssh')).toEqual([])
  })

  test('explains every step and rule by requirement rows', () => {
    for (const { guide } of [...stepsOf(procedure), ...procedure.rules]) {
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
    const used = stepsOf(procedure).flatMap(({ on }) => (typeof on === 'string' ? [on] : []))
    expect(used.filter((role) => !roles.has(role))).toEqual([])
  })
})

test('[INT-03] every page that a procedure knows is in the menu', () => {
  expect(Object.values(pages).filter((path) => !known.has(path))).toEqual([])
})
