import { describe, expect, test } from 'vitest'
import { startWorld } from '../scenarios/catalogue'
import { present } from '../sim/ground/assert'
import type { EventOf, WorldEvent } from '../sim/ground/event'
import { play, runOf, started, stepOf } from './playing'

const isAlarm = (event: WorldEvent): event is EventOf<'alarm-raised'> => event.type === 'alarm-raised'

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
    name: '[CRE-57] [INT-17] a cluster of one is created by its solution, in the alarms of the table and without a mistake',
    scenario: 'standalone-pair',
    procedure: 'create',
    roles: { primary: 'expe1' },
    alarms: ['expe1 maintenance-mode', 'expe1 restart-clustering'],
  },
  {
    name: '[ADD-68] a second peer is added by its solution, in the alarms of the table and without a mistake',
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
    name: '[ADD-68] [ADD-40] a fourth peer is added by its solution, in the alarms of the table and without a mistake',
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
    name: '[NEI-07] [NEI-09] [NEI-19] a remote cluster is neighbored by its solution, in the alarms of its peers that are out and without a mistake',
    scenario: 'two-clusters',
    procedure: 'neighbor-cluster',
    roles: { primary: 'expe1', remotePeer: 'expe4' },
    alarms: ['expe4 communication-failure', 'expe5 communication-failure', 'expe5 maintenance-mode'],
  },
  {
    name: '[NEI-01] a standalone Expressway neighbors a cluster by its solution',
    scenario: 'cluster-of-three',
    procedure: 'neighbor-cluster',
    roles: { primary: 'expe4', remotePeer: 'expe1' },
    alarms: ['expe1 communication-failure', 'expe2 communication-failure', 'expe2 maintenance-mode'],
  },
  {
    name: '[RML-12] [RML-24] the last row is removed by its solution, in the alarms of the table and without a mistake',
    scenario: 'cluster-of-three',
    procedure: 'remove-live-peer',
    roles: { primary: 'expe1', leavingPeer: 'expe3' },
    alarms: ['expe1 communication-failure', 'expe2 communication-failure', 'expe3 restart-clustering'],
  },
  {
    name: '[RML-14] [RML-24] a middle row is removed by its solution, in the alarms of the table and without a mistake',
    scenario: 'cluster-of-three',
    procedure: 'remove-live-peer',
    roles: { primary: 'expe1', leavingPeer: 'expe2' },
    alarms: ['expe1 communication-failure', 'expe2 restart-clustering', 'expe3 communication-failure'],
  },
  {
    name: '[RMD-06] [RMD-09] [RMD-10] a dead peer is removed by its solution, and no alarm is raised by it',
    scenario: 'dead-peer',
    procedure: 'remove-dead-peer',
    roles: { primary: 'expe1', deadPeer: 'expe3' },
    alarms: [],
  },
  {
    name: '[DIS-01] [DIS-22] a cluster of three is disbanded by its solution, in the alarms of the table and without a mistake',
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
    name: '[DIS-17] [DIS-19] a cluster of one is disbanded by its solution',
    scenario: 'cluster-of-one',
    procedure: 'disband',
    roles: { primary: 'expe1' },
    alarms: ['expe1 restart-clustering'],
  },
  {
    name: '[PRI-03] [PRI-05] the primary is changed by its solution, in the alarms of the table and without a mistake',
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
    name: '[PRI-01] [PRI-05] the primary is changed by its solution while the old one is dead',
    scenario: 'dead-primary',
    procedure: 'change-primary',
    roles: { primary: 'expe1', newPrimary: 'expe2' },
    alarms: ['expe2', 'expe3'].flatMap((id) => [
      `${id} primary-mismatch`,
      `${id} replication-primary-inconsistent`,
    ]),
  },
  {
    name: '[ADR-03] [ADR-05] [ADR-06] an address is changed by its solution, in the alarms of the tables and without a mistake',
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
    name: '[REP-03] [REP-04] a live peer is replaced by its solution, in the alarms of the tables and without a mistake',
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
    name: '[REP-02] [REP-04] a dead peer is replaced by its solution, in the alarms of the tables and without a mistake',
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
    name: '[REP-07] [REP-08] [REP-10] [REP-12] [REP-13] [REP-14] [REP-15] [REP-16] a peer is replaced and its configuration kept, by its solution and without a mistake',
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
    name: '[PSI-36] the lesson on peer-specific items is done by its solution: one peer asks for a restart, the others miss it meanwhile',
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
    name: '[CRE-26] the lesson on endpoints is done by its solution and without a mistake',
    scenario: 'cluster-of-three',
    procedure: 'endpoints',
    roles: { primary: 'expe1', peer: 'expe3' },
    alarms: ['expe3 maintenance-mode'],
  },
  {
    name: '[TMS-03] a standalone Expressway is made ready for Cisco TMS by its solution, with the alarm of the table',
    scenario: 'standalone-pair',
    procedure: 'add-to-tms',
    roles: { expressway: 'expe2' },
    alarms: ['expe2 restart-snmp'],
  },
  {
    name: '[TMS-03] a subordinate is made ready for Cisco TMS by its solution, its external manager on the primary',
    scenario: 'cluster-of-three',
    procedure: 'add-to-tms',
    roles: { expressway: 'expe2' },
    alarms: ['expe1 communication-failure', 'expe2 restart-snmp', 'expe3 communication-failure'],
  },
]

describe('every procedure carries its solution', () => {
  test.each(cases)('$name', ({ scenario, procedure, roles, alarms }) => {
    const world = present(startWorld(scenario, 1, 'strict'), `there is no scenario ${scenario}`)
    let played = started(world, procedure, roles)
    const statesOf = (steps: readonly string[]) =>
      steps.map((step) => `${step} ${stepOf(played, step).state}`)
    for (const leg of played.solution) {
      expect(statesOf(leg.steps).filter((state) => state.endsWith('done'))).toEqual([])
      played = play(played, leg.acts)
      expect(statesOf(leg.steps)).toEqual(leg.steps.map((step) => `${step} done`))
    }
    expect(played.events.filter((event) => event.type === 'refused')).toEqual([])
    expect(runOf(played).mistakes).toEqual([])
    expect(runOf(played).finished).toBe(true)
    const raised = played.events.filter(isAlarm).map((event) => `${event.expressway} ${event.alarm}`)
    expect([...new Set(raised)].toSorted()).toEqual(alarms)
  })
  test('[ADD-14] [RML-21] one world goes through all three, each from where the last one ended', () => {
    let world = present(startWorld('standalone-pair', 7, 'strict'), 'no scenario')
    for (const [procedure, roles] of [
      ['create', { primary: 'expe1' }],
      ['add-peer', { primary: 'expe1', newPeer: 'expe2' }],
      ['remove-live-peer', { primary: 'expe1', leavingPeer: 'expe2' }],
    ] as const) {
      const before = started(world, procedure, roles)
      const after = play(
        before,
        before.solution.flatMap((leg) => leg.acts),
      )
      expect(runOf(after)).toMatchObject({ finished: true, mistakes: [], callsLost: expect.any(Number) })
      world = after.world
    }
    expect(world.expressways['expe2']?.settings['call-routing.callSignalingOptimization']).toBe('On')
    expect(world.expressways['expe1']?.alarms).toEqual([])
  })
})
