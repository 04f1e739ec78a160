import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import type { Command } from '../../sim/ground/command'
import { expresswayOf } from '../../sim/ground/stage'
import type { World } from '../../sim/ground/world'
import { backupOf } from '../../sim/machine/backups/backup'
import { actsOf, type Played, play, playSteps, runOf, started, startedUpTo, stepOf } from '../engine/play'
import { acknowledge, breakIt, restore, save, wait } from '../language/act'

const world = (scenario: string, profile: 'strict' | 'realistic' = 'strict') =>
  present(startWorld(scenario, 1, profile), scenario)
const mistakes = (played: Played) => runOf(played).mistakes.map(({ id }) => id)
const alarmsOn = (at: World, id: string) => expresswayOf(at, id).alarms.map(({ key }) => key)
// As the command line gives it once it has asked, and also where it would not.
const force = (expressway: string): Command => ({ type: 'force-config-update', expressway, by: 'admin' })
const acknowledged = (expressway: string, key: string) => acknowledge(expressway, [`${expressway}.${key}`])

const two = { primary: 'expe1', peer: 'expe2' }

describe('synchronization by hand', () => {
  const start = [world('conflicting-configuration'), 'synchronize-by-hand', two] as const
  const failed = breakIt({ kind: 'database-failure', expressway: 'expe1' })

  test('[TRB-10] [TRB-M1] with a damaged primary the check stays open, and the command is written down', () => {
    const played = play(started(...start), [
      failed,
      ...['TRB.02a', 'TRB.02b'].flatMap((id) => actsOf(started(...start), id)),
    ])
    expect(stepOf(played, 'TRB.02a').missing).toContain('The database of expe1 has failed.')
    const forced = play(played, [force('expe2')])
    expect(mistakes(forced)).toEqual(['TRB-M1'])
    expect(stepOf(forced, 'TRB.02c').state).not.toBe('done')
  })

  test('[TRB-10] [TRB-M1] in realistic the damage arrives, and the alarm of the case goes for a worse one', () => {
    const loose = [world('conflicting-configuration', 'realistic'), 'synchronize-by-hand', two] as const
    const played = play(started(...loose), [failed, force('expe2'), wait(60_000)])
    expect(mistakes(played)).toContain('TRB-M1')
    expect(alarmsOn(played.world, 'expe2')).toEqual(['database-failure'])
  })

  test('[TRB-M2] on the primary the command is refused and written down', () => {
    const played = play(started(...start), [force('expe1')])
    expect(mistakes(played)).toEqual(['TRB-M2'])
    expect(played.events.at(-2)).toMatchObject({ type: 'refused', command: 'force-config-update' })
  })

  test('[TRB-10] [TRB-M3] without a backup of the subordinate it is written down, and the moment has passed', () => {
    const played = play(startedUpTo('TRB.02b', ...start), [force('expe2')])
    expect(mistakes(played)).toEqual(['TRB-M3'])
    expect(stepOf(played, 'TRB.02b').missing).toContain('Missed')
    expect(runOf(play(played, [wait(30_000)])).finished).toBe(true)
  })

  test('[TRB-10] the command before the check of the primary is out of order', () => {
    const played = play(started(...start), [...actsOf(started(...start), 'TRB.02b'), force('expe2')])
    expect(mistakes(played)).toEqual(['TRB-10'])
  })

  test('[TRB-05] an alarm that goes with the contact needs no command', () => {
    const cut = breakIt({ kind: 'path-cut', between: ['expe1', 'expe2'] })
    let played = started(world('cluster-of-three'), 'synchronize-by-hand', two, [cut, wait(120_000)])
    expect(alarmsOn(played.world, 'expe2')).toContain('replication-no-primary-file')
    played = playSteps(played, ['TRB.02a'])
    expect(stepOf(played, 'TRB.02a').missing).toContain('no contact with expe1')
    played = play(played, [{ type: 'remove-fault', id: played.world.faults[0]?.id ?? '' }])
    expect(stepOf(played, 'TRB.02c').state).toBe('not-applicable')
    expect(runOf(played)).toMatchObject({ finished: true, mistakes: [] })
  })
})

describe('acknowledging', () => {
  test.each([
    ['no-cluster-name', 'set-cluster-name', 'expe3', 'cluster-name-missing'],
    ['conflicting-configuration', 'synchronize-by-hand', 'expe2', 'replication-conflict'],
    ['inconsistent-primary', 'agree-on-primary', 'expe1', 'primary-mismatch'],
    ['ntp-unreachable', 'reach-time-server', 'expe2', 'replication-ntp'],
    ['wrong-list', 'correct-peer-lists', 'expe3', 'not-in-peer-list'],
    ['upgrade-under-way', 'wait-for-upgrade', 'expe2', 'replication-upgrade'],
    ['h323-off', 'turn-h323-on', 'expe1', 'h323-off'],
    ['failed-database', 'mend-database', 'expe2', 'database-failure'],
  ])('[TRB-29] [TRB-M4] in %s, %s: the alarm stays, acknowledged, and it is written down', (...one) => {
    const [scenario, procedure, id, key] = one
    const roles = { primary: 'expe1', peer: scenario === 'wrong-list' ? 'expe3' : 'expe2' }
    const played = play(started(world(scenario), procedure, roles), [acknowledged(id, key)])
    expect(mistakes(played)).toEqual(['TRB-M4'])
    expect(expresswayOf(played.world, id).alarms.find((alarm) => alarm.key === key)?.state).toBe(
      'Acknowledged',
    )
    expect(runOf(played).finished).toBe(false)
  })

  test('another alarm may be acknowledged', () => {
    const cut = breakIt({ kind: 'path-cut', between: ['expe2', 'expe3'] })
    const played = started(world('inconsistent-primary'), 'agree-on-primary', two, [cut])
    expect(alarmsOn(played.world, 'expe2')).toContain('communication-failure')
    expect(mistakes(play(played, [acknowledged('expe2', 'communication-failure')]))).toEqual([])
  })
})

describe('the name of a cluster', () => {
  const start = [world('no-cluster-name'), 'set-cluster-name', { primary: 'expe1' }] as const
  const hints = ({ events }: Played) =>
    events.flatMap((event) => (event.type === 'settings-saved' ? event.notes : [])).map(({ text }) => text)
  const named = (name: string) =>
    ['expe1', 'expe2', 'expe3'].map((id) => save(id, pages.clustering, { clusterName: name }))

  test('[TRB-02] a peer that has another name than the primary holds the step back, and is told so', () => {
    const name = (id: string, clusterName: string) => save(id, pages.clustering, { clusterName })
    const start = started(world('no-cluster-name', 'realistic'), 'set-cluster-name', { primary: 'expe1' })
    const differing = play(start, [
      name('expe1', 'one.example.com'),
      name('expe2', 'one.example.com'),
      name('expe3', 'two.example.com'),
      wait(60_000),
    ])
    expect(stepOf(differing, 'TRB.01')).toMatchObject({
      state: 'current',
      host: 'expe3.example.com',
      missing: 'Save one.example.com as Cluster name on expe3, as on expe1.',
    })
    expect(stepOf(play(differing, [name('expe3', 'one.example.com')]), 'TRB.01').state).toBe('done')
  })

  test('[TRB-03] is the one under which DNS has SRV records, and is given without a hint', () => {
    const { services } = start[0].network
    const played = playSteps(started(...start), ['TRB.01'])
    const given = ['expe1', 'expe2', 'expe3'].map(
      (id) => expresswayOf(played.world, id).settings['clustering.clusterName'],
    )
    expect(new Set(given).size).toBe(1)
    expect(Object.keys(services)).toEqual(
      expect.arrayContaining([`_sip._tcp.${given[0]}`, `_sips._tcp.${given[0]}`]),
    )
    expect(hints(played)).toEqual([])
  })

  test('[TRB-03] another one is told of at every save, cures the alarm all the same, and no name is hinted at while none is there', () => {
    const other = play(started(...start), named('elsewhere.example.com'))
    expect(
      hints(other).filter((text) => text === 'DNS has no SRV records for elsewhere.example.com.'),
    ).toHaveLength(3)
    expect(alarmsOn(play(other, [wait(60_000)]).world, 'expe1')).toEqual([])
    expect(hints(play(started(...start), named(''))).filter((text) => text.includes('SRV'))).toEqual([])
  })
})

describe('H.323 mode on a subordinate', () => {
  const roles = { primary: 'expe1' }
  const onSubordinate = [save('expe2', pages.h323, { mode: 'On' })]

  test('[TRB-15] [TRB-M8] strict refuses it, and it is written down', () => {
    const played = play(started(world('h323-off'), 'turn-h323-on', roles), onSubordinate)
    expect(mistakes(played)).toEqual(['TRB-M8'])
    expect(alarmsOn(played.world, 'expe2')).toEqual(['h323-off'])
  })

  test('[TRB-15] [TRB-M8] realistic lets the alarm go until the value of the primary overwrites it', () => {
    const played = play(started(world('h323-off', 'realistic'), 'turn-h323-on', roles), onSubordinate)
    expect(mistakes(played)).toEqual(['TRB-M8'])
    expect(played.world.mistakes.map(({ id }) => id)).toEqual(['TRB-M8'])
    expect(alarmsOn(played.world, 'expe2')).toEqual([])
    expect(alarmsOn(play(played, [wait(120_000)]).world, 'expe2')).toEqual(['h323-off'])
  })
})

describe('waiting for an upgrade', () => {
  test.each([
    ['ForceConfigUpdate', [force('expe2')]],
    ['a save of the list', [save('expe2', pages.clustering, { configurationPrimary: 1 })]],
  ])('[TRB-14] [UPG-M4] %s is no cure and is written down', (_name, acts) => {
    const start = started(world('upgrade-under-way'), 'wait-for-upgrade', { peer: 'expe2' })
    const played = play(start, acts)
    expect(mistakes(played)).toEqual(['UPG-M4'])
    expect(alarmsOn(played.world, 'expe2')).toContain('replication-upgrade')
  })
})

describe('a failed database', () => {
  const start = [world('failed-database'), 'mend-database', two] as const

  test('[TRB-17] out of the cluster before the snapshot is written down', () => {
    const before = started(...start)
    expect(mistakes(playSteps(before, ['RML.02']))).toEqual(['TRB-17'])
  })

  test('[TRB-18] [TRB-M7] the backup of another Expressway is written down, and the step stays open', () => {
    const played = startedUpTo('TRB.08c', ...start)
    const backup = backupOf(expresswayOf(played.world, 'expe3'), 0)
    const restored = play(played, [restore('expe2', backup)])
    expect(mistakes(restored)).toEqual(['TRB-M7'])
    expect(stepOf(restored, 'TRB.08c').state).toBe('current')
  })

  test('a fault that the lab takes away is no restore', () => {
    const played = startedUpTo('TRB.08c', ...start)
    const gone = play(played, [{ type: 'remove-fault', id: played.world.faults[0]?.id ?? '' }])
    expect(stepOf(gone, 'TRB.08c').state).toBe('current')
  })
})
