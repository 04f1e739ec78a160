import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import type { PageValues } from '#contract/settings/field'
import { definition as clustering } from '#contract/settings/system/clustering'
import { fieldsOf } from '#contract/settings/validate'
import { readBackup } from '#contract/wire/backup'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import { eventOf } from '../../sim/ground/event'
import { optionKeyFor } from '../../sim/machine/licences/serial-check'
import {
  actsOf,
  type Deed,
  type Played,
  play,
  playSteps,
  runOf,
  started,
  startedUpTo,
  stepOf,
} from '../engine/play'
import { backUp, breakIt, restart, save, saveItem, visit, wait } from '../language/act'

const roles = { primary: 'expe1', peer: 'expe3', newPeer: 'expe4' }
const three = present(startWorld('cluster-of-three', 1, 'strict'), 'no scenario')
const start = [three, 'replace-and-keep', roles] as const
const mistakes = (played: Played) => runOf(played).mistakes.map(({ id }) => id)

describe('replace a peer and keep its configuration', () => {
  test('[REP-07] [REK-M1] a backup before the removal is written down, and does not count', () => {
    const played = play(started(...start), [backUp('expe3')])
    expect(mistakes(played)).toEqual(['REK-M1'])
    const later = playSteps(played, ['REK.01', 'RML.02', 'RML.05', 'RML.06', 'RML.07'])
    expect(stepOf(later, 'REK.03').state).toBe('current')
  })

  test('[REP-09] [REK-M2] the keys of the old unit are refused on the new one', () => {
    const serial = three.expressways['expe3']?.serialNumber ?? ''
    const played = play(started(...start), [
      { type: 'add-option-key', expressway: 'expe4', key: optionKeyFor(serial, 'J00'), by: 'admin' },
    ])
    expect(mistakes(played)).toEqual(['REK-M2'])
  })

  test('[REP-10] [REK-M3] [R-35] with the old unit still on the network the restore is written down and does not count', () => {
    const played = startedUpTo('REK.05', ...start)
    const hasty = actsOf(played, 'REK.05').filter((act) => !('act' in act && act.act === 'shut-down'))
    const restored = play(played, hasty)
    expect(mistakes(restored)).toContain('REK-M3')
    expect(stepOf(restored, 'REK.05').missing).toContain('off the network, or shut it down')
  })

  test('[REP-10] [REK-M3] [R-35] an old unit that only restarts is on the network', () => {
    const played = play(startedUpTo('REK.05', ...start), [restart('expe3')])
    const hasty = actsOf(played, 'REK.05').filter((act) => !('act' in act && act.act === 'shut-down'))
    expect(mistakes(play(played, hasty))).toContain('REK-M3')
  })

  test('[REP-10] [REK-M7] [R-49] a reset of the new unit after the restore is written down, and takes what it brought', () => {
    const reset = { type: 'reset-to-defaults', expressway: 'expe4', level: 2, by: 'admin' } as const
    const before = play(started(...start), [
      saveItem('expe1', pages.zones, { name: 'Branch', type: 'Neighbor' }),
    ])
    const restored = playSteps(play(before, [wait(120_000)]), [
      'REK.01',
      'RML.02',
      'RML.05',
      'RML.06',
      'RML.07',
      'REK.02',
      'REK.03',
      'REK.04',
      'REK.05',
    ])
    const zones = ({ world }: Played) =>
      world.expressways['expe4']?.lists['zones']?.map(({ values }) => values['name'])
    expect(zones(restored)).toContain('Branch')
    const undone = play(restored, [reset])
    expect(mistakes(undone)).toEqual(['REK-M7'])
    expect(zones(undone)).not.toContain('Branch')
    expect(mistakes(play(started(...start), [reset]))).toEqual([])
  })

  test('[REP-11] other DNS or NTP servers than the cluster has keep the step open', () => {
    const before = startedUpTo('REK.06', ...start)
    const played = play(before, [
      save('expe4', pages.time, { ntpServer1Address: '10.0.0.5', ntpServer2Address: '' }),
      ...actsOf(before, 'REK.06'),
    ])
    expect(stepOf(played, 'REK.06').missing).toContain('The NTP servers of expe3 are not those')
  })

  test('[REP-11] [R-13] the new unit has the servers of the primary and a name that nobody else in service has', () => {
    const before = startedUpTo('REK.06', ...start)
    const dns = (id: string, values: PageValues) => save(id, pages.dns, values)
    const checked = (deeds: readonly Deed[]) =>
      stepOf(play(before, [...deeds, ...actsOf(before, 'REK.06')]), 'REK.06')
    expect(checked([]).state).toBe('done')
    expect(checked([dns('expe4', { server2Address: '' })]).missing).toBe(
      'The DNS servers of expe3 are not those of expe1.',
    )
    expect(checked([dns('expe4', { systemHostName: 'expe2' })]).missing).toContain(
      'needs a System host name and Domain name that no other peer has.',
    )
    expect(checked([dns('expe2', { server2Address: '' })]).state).toBe('done')
  })

  test('[REP-11] with the same servers and none of them answering its time is not synchronized', () => {
    const before = startedUpTo('REK.06', ...start)
    const silent = ['10.0.0.4', '10.0.0.5'].map((server) => breakIt({ kind: 'ntp-unreachable', server }))
    const played = play(before, [...silent, ...actsOf(before, 'REK.06')])
    expect(stepOf(played, 'REK.06').missing).toMatch(/^The time of expe3 is .* needs a working NTP/)
    expect(stepOf(played, 'REK.06').state).not.toBe('done')
  })

  test('[R-13] elsewhere the servers may differ: a peer with others of its own is added', () => {
    const cast = { primary: 'expe1', newPeer: 'expe4' }
    const own = save('expe4', pages.dns, { server1Address: '10.0.0.3', server2Address: '' })
    const played = play(started(three, 'add-peer', cast, [own]), [
      visit('expe4', pages.dns),
      visit('expe4', pages.time),
    ])
    expect(stepOf(played, 'ADD.06').state).toBe('done')
  })

  test('[REK-M4] [R-03] the step that enters the values asks for ten, and says since when there is no secret', () => {
    const keys = fieldsOf(clustering).map(({ key, label }) => `${key} ${label}`)
    expect(keys).toHaveLength(10)
    expect(keys.filter((key) => /secret|shared|key /i.test(key))).toEqual([])
    const step = present(
      runOf(started(...start)).steps.find(({ text }) => text.includes('shared secret')),
      'a step that speaks of it',
    )
    expect(step.text).toContain('since X8.8')
  })

  test('[REP-16] [REK-M6] a look before five minutes is too early', () => {
    const played = play(startedUpTo('REK.11', ...start), [wait(60_000), visit('expe1', pages.clustering)])
    expect(stepOf(played, 'REK.11').missing).toMatch(/^Too early: wait \d+ seconds more\./)
    expect(mistakes(played)).toEqual([])
  })

  test('[REP-08] the backup that counts holds no address of a peer, and one has to be taken', () => {
    const before = startedUpTo('REK.03', ...start)
    expect(stepOf(before, 'REK.03').state).toBe('current')
    const played = play(before, [backUp('expe3')])
    expect(stepOf(played, 'REK.03').state).toBe('done')
    const made = present(eventOf(played.events, 'backup-created'), 'it was created')
    const rows = [1, 2, 3, 4, 5, 6].map(
      (row) => readBackup(made.backup)?.settings[`clustering.peer${row}Address`],
    )
    expect(rows.filter((address) => address !== undefined && address !== '')).toEqual([])
  })

  test('[REP-08] [REP-10] the new unit keeps its keys and has everything else of the old one', () => {
    const played = startedUpTo('REK.06', ...start)
    const [old, unit] = [played.world.expressways['expe3'], played.world.expressways['expe4']]
    expect(unit?.optionKeys).toEqual(three.expressways['expe4']?.optionKeys)
    expect(unit?.settings['dns.systemHostName']).toBe('expe3')
    expect(unit?.settings['clustering.peer1Address']).toBe('')
    expect(unit?.settings['call-routing.callSignalingOptimization']).toBe(
      old?.settings['call-routing.callSignalingOptimization'],
    )
  })
})
