import { describe, expect, test } from 'vitest'
import { startWorld } from '../../scenarios/catalogue'
import { apply } from '../../sim/apply'
import { present } from '../../sim/ground/assert'
import type { World } from '../../sim/ground/world'
import { procedureNamed } from '../catalogue'
import { runOf, started } from '../engine/play'
import type { Roles } from '../language/procedure'

const worldOf = (scenario: string) => present(startWorld(scenario, 1, 'strict'), scenario)

function refusalOf(world: World, procedure: string, roles: Roles) {
  return present(procedureNamed(procedure), procedure).startRefusal(world, roles)
}

type Case = {
  name: string
  scenario: string
  procedure: string
  roles: Roles
  instead: string | null
  guide: string
}

const cases: Case[] = [
  {
    name: '[CRE-05] [CRE-M13] create on a member offers add-peer',
    scenario: 'cluster-of-one',
    procedure: 'create',
    roles: { primary: 'expe1' },
    instead: 'add-peer',
    guide: 'CRE-05',
  },
  {
    name: '[ADD-01] add-peer without a cluster offers create',
    scenario: 'standalone-pair',
    procedure: 'add-peer',
    roles: { primary: 'expe1', newPeer: 'expe2' },
    instead: 'create',
    guide: 'ADD-01',
  },
  {
    name: '[ADD-22] add-peer with a peer that is in a cluster points to removing it first',
    scenario: 'cluster-of-three',
    procedure: 'add-peer',
    roles: { primary: 'expe1', newPeer: 'expe3' },
    instead: 'remove-live-peer',
    guide: 'ADD-22',
  },
  {
    name: '[ADD-03] [ADD-M17] add-peer with six rows filled stops with the reason',
    scenario: 'cluster-of-six',
    procedure: 'add-peer',
    roles: { primary: 'expe1', newPeer: 'expe2' },
    instead: null,
    guide: 'ADD-03',
  },
  {
    name: '[ADD-05] add-peer names the real primary',
    scenario: 'cluster-of-three',
    procedure: 'add-peer',
    roles: { primary: 'expe2', newPeer: 'expe4' },
    instead: null,
    guide: 'ADD-05',
  },
  {
    name: '[FRS-01] clear-configuration of a machine that does not run asks for its power first',
    scenario: 'dead-peer',
    procedure: 'clear-configuration',
    roles: { recoveredPeer: 'expe3' },
    instead: null,
    guide: 'FRS-01',
  },
  {
    name: '[RMD-14] clear-configuration of a peer that reaches the others asks for its isolation first',
    scenario: 'returned-peer',
    procedure: 'clear-configuration',
    roles: { recoveredPeer: 'expe3' },
    instead: null,
    guide: 'RMD-04',
  },
  {
    name: '[RMD-14] clear-configuration of a machine that lists nobody has nothing to clear',
    scenario: 'recovered-peer',
    procedure: 'clear-configuration',
    roles: { recoveredPeer: 'expe4' },
    instead: null,
    guide: 'RMD-14',
  },
  {
    name: '[RMD-04] clear-returned-peer of a peer that is still listed leaves it in its cluster',
    scenario: 'wrong-list',
    procedure: 'clear-returned-peer',
    roles: { peer: 'expe1' },
    instead: null,
    guide: 'RMD-04',
  },
  {
    name: '[RML-05] removing the primary points to change-primary',
    scenario: 'cluster-of-three',
    procedure: 'remove-live-peer',
    roles: { primary: 'expe2', leavingPeer: 'expe1' },
    instead: 'change-primary',
    guide: 'RML-05',
  },
  {
    name: '[RML-03] removing the only peer points to disband',
    scenario: 'cluster-of-one',
    procedure: 'remove-live-peer',
    roles: { primary: 'expe2', leavingPeer: 'expe1' },
    instead: 'disband',
    guide: 'RML-03',
  },
  {
    name: '[RML-01] removing a system that is no member is refused',
    scenario: 'cluster-of-three',
    procedure: 'remove-live-peer',
    roles: { primary: 'expe1', leavingPeer: 'expe4' },
    instead: null,
    guide: 'RML-01',
  },
  {
    name: '[RMD-01] [RMD-02] [RMD-M2] a peer that answers is removed as a live one',
    scenario: 'cluster-of-three',
    procedure: 'remove-dead-peer',
    roles: { primary: 'expe1', deadPeer: 'expe3' },
    instead: 'remove-live-peer',
    guide: 'RMD-02',
  },
  {
    name: '[RMD-05] [RMD-M1] [R-25] a dead primary is replaced by another first',
    scenario: 'dead-primary',
    procedure: 'remove-dead-peer',
    roles: { primary: 'expe2', deadPeer: 'expe1' },
    instead: 'change-primary',
    guide: 'RMD-05',
  },
  {
    name: '[DIS-06] disbanding with a dead peer points to removing that one first',
    scenario: 'dead-peer',
    procedure: 'disband',
    roles: { primary: 'expe1' },
    instead: 'remove-dead-peer',
    guide: 'DIS-06',
  },
  {
    name: '[DIS-06] disbanding with a dead primary points to changing it first',
    scenario: 'dead-primary',
    procedure: 'disband',
    roles: { primary: 'expe1' },
    instead: 'change-primary',
    guide: 'DIS-06',
  },
  {
    name: 'disbanding is led by the real primary',
    scenario: 'cluster-of-three',
    procedure: 'disband',
    roles: { primary: 'expe2' },
    instead: null,
    guide: 'DIS-22',
  },
  {
    name: '[DIS-01] a system in no cluster has nothing to disband',
    scenario: 'cluster-of-three',
    procedure: 'disband',
    roles: { primary: 'expe4' },
    instead: null,
    guide: 'DIS-01',
  },
  {
    name: '[PRI-03] the new primary must answer',
    scenario: 'dead-peer',
    procedure: 'change-primary',
    roles: { primary: 'expe1', newPrimary: 'expe3' },
    instead: null,
    guide: 'PRI-03',
  },
  {
    name: '[PRI-01] the new primary must be in the cluster',
    scenario: 'cluster-of-three',
    procedure: 'change-primary',
    roles: { primary: 'expe1', newPrimary: 'expe4' },
    instead: null,
    guide: 'PRI-01',
  },
  {
    name: '[PRI-03] the old primary is the one that the page names',
    scenario: 'cluster-of-three',
    procedure: 'change-primary',
    roles: { primary: 'expe3', newPrimary: 'expe2' },
    instead: null,
    guide: 'PRI-03',
  },
  {
    name: '[ADR-02] the address of the primary waits for another primary',
    scenario: 'cluster-of-three',
    procedure: 'change-address',
    roles: { primary: 'expe2', peer: 'expe1' },
    instead: 'change-primary',
    guide: 'ADR-02',
  },
  {
    name: '[ADR-03] a dead peer has no address to change',
    scenario: 'dead-peer',
    procedure: 'change-address',
    roles: { primary: 'expe1', peer: 'expe3' },
    instead: 'remove-dead-peer',
    guide: 'ADR-03',
  },
  {
    name: '[REP-01] to replace the primary another is made the primary first',
    scenario: 'cluster-of-three',
    procedure: 'replace-peer',
    roles: { primary: 'expe2', peer: 'expe1', newPeer: 'expe4' },
    instead: 'change-primary',
    guide: 'REP-01',
  },
  {
    name: '[REP-04] the replacement must not be in a cluster',
    scenario: 'cluster-of-three',
    procedure: 'replace-peer',
    roles: { primary: 'expe1', peer: 'expe2', newPeer: 'expe3' },
    instead: 'remove-live-peer',
    guide: 'ADD-22',
  },
  {
    name: '[REP-06] to replace and keep the primary another is made the primary first',
    scenario: 'cluster-of-three',
    procedure: 'replace-and-keep',
    roles: { primary: 'expe2', peer: 'expe1', newPeer: 'expe4' },
    instead: 'change-primary',
    guide: 'REP-06',
  },
  {
    name: '[REP-05] the configuration of a dead peer cannot be kept',
    scenario: 'dead-peer',
    procedure: 'replace-and-keep',
    roles: { primary: 'expe1', peer: 'expe3', newPeer: 'expe4' },
    instead: 'replace-peer',
    guide: 'REP-05',
  },
  {
    name: '[NEI-12] peers are not neighbored with each other',
    scenario: 'two-clusters',
    procedure: 'neighbor-cluster',
    roles: { primary: 'expe1', remotePeer: 'expe2' },
    instead: null,
    guide: 'NEI-12',
  },
  {
    name: '[NEI-01] what is neighbored must be a cluster',
    scenario: 'cluster-of-three',
    procedure: 'neighbor-cluster',
    roles: { primary: 'expe1', remotePeer: 'expe4' },
    instead: 'create',
    guide: 'NEI-01',
  },
  {
    name: '[NEI-13] the zone is made on the primary of the local cluster',
    scenario: 'two-clusters',
    procedure: 'neighbor-cluster',
    roles: { primary: 'expe5', remotePeer: 'expe1' },
    instead: null,
    guide: 'NEI-13',
  },
  {
    name: 'without a cluster there is nothing that could be peer-specific',
    scenario: 'standalone-pair',
    procedure: 'peer-specific-items',
    roles: { primary: 'expe1', peer: 'expe2' },
    instead: null,
    guide: 'PSI-01',
  },
  {
    name: 'the lesson on endpoints wants a subordinate of the cluster',
    scenario: 'cluster-of-three',
    procedure: 'endpoints',
    roles: { primary: 'expe1', peer: 'expe4' },
    instead: null,
    guide: 'END-01',
  },
  {
    name: 'the lesson on endpoints wants every peer to answer',
    scenario: 'dead-peer',
    procedure: 'endpoints',
    roles: { primary: 'expe1', peer: 'expe2' },
    instead: null,
    guide: 'END-01',
  },
  {
    name: 'the lesson on SRV records wants a subordinate of the cluster',
    scenario: 'cluster-of-three',
    procedure: 'service-records',
    roles: { primary: 'expe1', peer: 'expe4' },
    instead: null,
    guide: 'SRV-16',
  },
  {
    name: 'a machine that does not answer is not added to Cisco TMS',
    scenario: 'dead-peer',
    procedure: 'add-to-tms',
    roles: { expressway: 'expe3' },
    instead: null,
    guide: 'TMS-05',
  },
]

describe('a procedure does not start where it does not fit', () => {
  test.each(cases)('$name', ({ scenario, procedure, roles, instead, guide }) => {
    const refusal = refusalOf(worldOf(scenario), procedure, roles)
    expect(refusal).toMatchObject({ kind: 'conflict', instead })
    expect(refusal?.guide).toContain(guide)
  })

  test.each(['power-off', 'network-cut'] as const)(
    '[RML-04] a peer that does not answer is removed as a dead one: %s',
    (kind) => {
      const { world } = apply(worldOf('cluster-of-three'), {
        type: 'add-fault',
        fault: { kind, expressway: 'expe3' },
      })
      expect(refusalOf(world, 'remove-live-peer', { primary: 'expe1', leavingPeer: 'expe3' })).toMatchObject({
        instead: 'remove-dead-peer',
        guide: ['RML-04'],
      })
    },
  )

  test('[NEI-13] [NEI-09] to neighbor a cluster every local peer must answer, and no more than one remote peer', () => {
    const roles = { primary: 'expe1', remotePeer: 'expe4' }
    const refusalWithout = (expressway: string) => {
      const fault = { kind: 'power-off' as const, expressway }
      return refusalOf(
        apply(worldOf('two-clusters'), { type: 'add-fault', fault }).world,
        'neighbor-cluster',
        roles,
      )
    }
    expect(refusalWithout('expe2')).toMatchObject({ guide: ['NEI-13'] })
    expect(refusalWithout('expe5')).toBeNull()
  })

  test('[INT-01] [CRE-10] [ADD-12] another version is refused and named', () => {
    for (const [scenario, procedure, roles] of [
      ['standalone-pair', 'create', { primary: 'expe1' }],
      ['cluster-of-one', 'add-peer', { primary: 'expe1', newPeer: 'expe2' }],
    ] as const) {
      const world = structuredClone(worldOf(scenario))
      present(world.expressways['expe2'], 'expe2').version = 'X8.8.3'
      const refusal = refusalOf(world, procedure, roles)
      expect(refusal?.detail).toBe('This procedure is for X8.9: expe2 runs X8.8.3.')
      expect(refusal?.guide).toContain('INT-01')
    }
  })

  test('[RML-03] with two peers left, disbanding is advised and nobody is stopped', () => {
    const three = worldOf('cluster-of-three')
    const two = structuredClone(three)
    present(two.expressways['expe1'], 'expe1').settings['clustering.peer2Address'] = ''
    const roles = { primary: 'expe1', leavingPeer: 'expe3' }
    const hint = (world: World) =>
      present(procedureNamed('remove-live-peer'), 'it').preflight(world, roles)[0]?.result
    expect(hint(three)).toBe('pass')
    expect(hint(two)).toBe('advised')
  })
})

test.each<[string, string, Roles]>([
  ['create', 'standalone-pair', { primary: 'expe1' }],
  ['add-peer', 'cluster-of-three', { primary: 'expe1', newPeer: 'expe4' }],
])(
  '[R-22] %s goes on with FindMe in use and no Cisco TMS, and its steps there do not apply',
  (id, ...start) => {
    const [scenario, roles] = start
    const world = apply(worldOf(scenario), {
      type: 'save-item',
      expressway: 'expe1',
      list: 'findme-accounts',
      id: null,
      values: { username: 'ann', findMeId: 'ann@example.com' },
      by: 'admin',
    }).world
    expect(world.expressways['expe1']?.lists['findme-accounts']).toHaveLength(1)
    const procedure = present(procedureNamed(id), id)
    expect(procedure.startRefusal(world, roles)).toBeNull()
    const asked = procedure
      .preflight(world, roles)
      .filter(({ title, reason }) => /TMS|FindMe/.test(title + reason))
    expect(asked.filter(({ result }) => result === 'fail')).toEqual([])
    const run = runOf(started(world, id, roles))
    const states = run.steps.filter(({ title }) => title.includes('Cisco TMS')).map(({ state }) => state)
    expect(new Set(states)).toEqual(new Set(id === 'add-peer' ? ['not-applicable'] : []))
  },
)
