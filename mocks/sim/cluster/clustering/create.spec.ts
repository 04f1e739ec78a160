import { describe, expect, test } from 'vitest'
import { catalogueField, settingsPage } from '#contract/settings/catalogue'
import { fieldsOf } from '#contract/settings/validate'
import { CLUSTER_NAME } from '../../../scenarios/build'
import { savedClusterOfOne } from '../../../testing/saved-cluster-of-one'
import { MINUTE_MS, Story } from '../../../testing/story'
import { alarmsOf } from '../../alarms/read'
import { present } from '../../ground/assert'
import { isClustered } from '../../machine/peers/read'
import { clusteringStatus } from './status'

describe('a cluster of one', () => {
  test('[INT-01] every fresh Expressway runs X8.9', () => {
    for (const expressway of Object.values(Story.of('standalone-six').world.expressways)) {
      expect(expressway.version).toBe('X8.9')
    }
  })

  test('[PRE-15] a factory-fresh Expressway is in Permissive, IPv4 and standalone, with six blank rows', () => {
    const story = Story.of('standalone-pair')
    expect(story.page('expe1', 'clustering')).toMatchObject({
      tlsVerificationMode: 'Permissive',
      clusterIpVersion: 'IPv4',
      configurationPrimary: 1,
      peer1Address: '',
      peer6Address: '',
    })
    expect(story.alarms('expe1')).toEqual([])
  })

  test('[CRE-59] the page holds four fields and exactly six rows, under the labels of the guide', () => {
    const fields = fieldsOf(present(settingsPage('clustering'), 'the page is there'))
    expect(fields.map(({ label }) => label)).toEqual([
      'Cluster name',
      'Configuration primary',
      'Cluster IP version',
      'TLS verification mode',
      ...[1, 2, 3, 4, 5, 6].map((row) => `Peer ${row} address`),
    ])
    // What a script finds them by: the name of each control on the page, and of its value in a save.
    expect(fields.map(({ key }) => key)).toEqual([
      'clusterName',
      'configurationPrimary',
      'clusterIpVersion',
      'tlsVerificationMode',
      ...[1, 2, 3, 4, 5, 6].map((row) => `peer${row}Address`),
    ])
  })

  test('[CRE-40] TLS verification mode is chosen from exactly two values, and either can be saved', () => {
    const modes = ['Permissive', 'Enforce']
    expect(catalogueField('clustering.tlsVerificationMode')?.field).toMatchObject({
      kind: 'choice',
      options: modes,
    })
    const story = Story.of('standalone-pair')
    for (const tlsVerificationMode of modes.toReversed()) {
      expect(story.save('expe1', 'clustering', { tlsVerificationMode })).toBeUndefined()
      expect(story.page('expe1', 'clustering')).toMatchObject({ tlsVerificationMode })
    }
    expect(story.save('expe1', 'clustering', { tlsVerificationMode: 'Off' })?.errors).toHaveLength(1)
  })

  test('[CRE-48] saving the first peer raises Restart required and changes nothing else until the restart', () => {
    const story = savedClusterOfOne()
    expect(story.alarms('expe1')).toEqual(['restart-clustering'])
    expect(isClustered(story.on('expe1'))).toBe(false)
    expect(story.database('expe1')).toBe('Inactive')
    story.wait(60 * MINUTE_MS)
    expect(isClustered(story.on('expe1'))).toBe(false)
    expect(story.alarms('expe1')).toEqual(['restart-clustering'])
  })

  test('[CRE-48] [R-04] what leaves a system as it runs asks for no restart: the Cluster name alone, or a new one for a cluster', () => {
    for (const scenario of ['standalone-pair', 'cluster-of-one']) {
      const story = Story.of(scenario)
      expect(story.save('expe1', 'clustering', { clusterName: 'other.example.com' })).toBeUndefined()
      expect(story.alarms('expe1'), scenario).toEqual([])
    }
  })

  test.each([
    ['the Cluster IP version', { clusterIpVersion: 'IPv6' }, ['restart-clustering']],
    ['the TLS verification mode', { tlsVerificationMode: 'Enforce' }, ['restart-tls']],
    ['the order of the rows', { peer2Address: 'expe3.example.com', peer3Address: 'expe2.example.com' }, []],
    ['the number of the primary', { configurationPrimary: 2 }, []],
  ])('[R-04] %s that is changed on a running member: %j asks for %j', (_, values, asked) => {
    const story = Story.of('cluster-of-three', 'realistic')
    expect(story.save('expe1', 'clustering', values)).toBeUndefined()
    expect(story.alarms('expe1').filter((key) => key.startsWith('restart'))).toEqual(asked)
  })

  test('[CRE-48] the alarm leads to Restart options, and stays when the rows are cleared again', () => {
    const story = savedClusterOfOne()
    const actions = () => alarmsOf(story.world, story.on('expe1')).map(({ action }) => action?.path)
    expect(actions()).toEqual(['maintenance/restart-options'])
    story.saveRows('expe1', [])
    expect(actions()).toEqual(['maintenance/restart-options'])
    story.restartAndWait('expe1')
    expect(actions()).toEqual([])
    expect(isClustered(story.on('expe1'))).toBe(false)
  })

  test('[CRE-48] acknowledging does not clear it; only the restart does', () => {
    const story = savedClusterOfOne()
    story.give({
      type: 'acknowledge-alarms',
      expressway: 'expe1',
      keys: ['expe1.restart-clustering'],
      by: 'admin',
    })
    expect(story.on('expe1').alarms[0]).toMatchObject({ state: 'Acknowledged' })
    story.restartAndWait('expe1')
    expect(story.alarms('expe1')).toEqual([])
    expect(isClustered(story.on('expe1'))).toBe(true)
  })

  test('[CRE-57] after the restart it is a cluster of one whose database is Active', () => {
    const story = savedClusterOfOne()
    story.restartAndWait('expe1')
    expect(story.words('expe1')).toEqual(['This system'])
    expect(story.database('expe1')).toBe('Active')
  })

  test('[CRE-37] name and rows may be saved apart or at once, with the same result', () => {
    const apart = savedClusterOfOne()
    const atOnce = Story.of('standalone-pair')
    atOnce.saveRows('expe1', ['expe1'], { clusterName: CLUSTER_NAME })
    expect(atOnce.page('expe1', 'clustering')).toEqual(apart.page('expe1', 'clustering'))
    expect(atOnce.alarms('expe1')).toEqual(apart.alarms('expe1'))
  })

  test('[CRE-45] the words at the save are not yet those of a refresh', () => {
    const story = savedClusterOfOne()
    const event = story.events.find((one) => one.type === 'settings-saved')
    expect(event?.clustering?.rows[0]?.word).toBe('')
    expect(clusteringStatus(story.world, story.on('expe1')).rows[0]?.word).toBe('This system')
  })

  test('[CRE-46] after the save the words stay blank for as long as the lab says, and a refresh then shows them', () => {
    const story = Story.of('standalone-pair')
    story.give({ type: 'add-fault', fault: { kind: 'status-words-late', expressway: 'expe1', seconds: 20 } })
    story.saveRows('expe1', ['expe1'], { clusterName: CLUSTER_NAME })
    expect(story.words('expe1')).toEqual([''])
    story.wait(19_999)
    expect(story.words('expe1')).toEqual([''])
    story.wait(1)
    expect(story.words('expe1')).toEqual(['This system'])
    // Another field keeps no words back, and without the delay the first refresh shows them.
    story.save('expe1', 'clustering', { tlsVerificationMode: 'Enforce' })
    expect(story.words('expe1')).toEqual(['This system'])
    const atOnce = savedClusterOfOne()
    expect(atOnce.words('expe1')).toEqual(['This system'])
  })

  test('[CRE-62] clearing leftover rows on a standalone system is allowed and needs no restart', () => {
    const story = savedClusterOfOne()
    expect(story.saveRows('expe1', [])).toBeUndefined()
    expect(story.page('expe1', 'clustering')).toMatchObject({ peer1Address: '' })
  })

  test('[CRE-62] blank is a value of each of the six fields', () => {
    const story = Story.of('standalone-pair', 'realistic')
    const rows = ['expe1', ...[2, 3, 4, 5, 6].map((number) => `10.9.9.${number}`)]
    story.saveRows('expe1', rows)
    for (const row of [6, 5, 4, 3, 2, 1]) {
      expect(story.save('expe1', 'clustering', { [`peer${row}Address`]: '' }), `row ${row}`).toBeUndefined()
      expect(story.words('expe1'), `row ${row}`).toHaveLength(row - 1)
    }
  })

  test('[CRE-23] clearing the rows of a running cluster of one raises Restart required and makes it standalone', () => {
    const story = Story.of('cluster-of-one')
    expect(story.saveRows('expe1', [], { clusterName: 'expe1.example.com' })).toBeUndefined()
    expect(story.alarms('expe1')).toEqual(['restart-clustering'])
    expect(isClustered(story.on('expe1'))).toBe(true)
    story.restartAndWait('expe1')
    expect(isClustered(story.on('expe1'))).toBe(false)
    expect(story.alarms('expe1')).toEqual([])
  })

  test('[ADD-22] a candidate that is a cluster of one becomes standalone like that too: clear, save, restart', () => {
    const story = Story.of('standalone-pair')
    story.saveRows('expe2', ['expe2'], { clusterName: 'cluster2.example.com' })
    story.restartAndWait('expe2')
    expect(isClustered(story.on('expe2'))).toBe(true)
    expect(story.saveRows('expe2', [], { clusterName: 'expe2.example.com' })).toBeUndefined()
    expect(story.alarms('expe2')).toEqual(['restart-clustering'])
    expect(isClustered(story.on('expe2'))).toBe(true)
    story.restartAndWait('expe2')
    expect(isClustered(story.on('expe2'))).toBe(false)
    expect(story.alarms('expe2')).toEqual([])
  })

  test('[CRE-55] [CRE-61] [R-05] a restart ends maintenance mode and its alarm', () => {
    const story = savedClusterOfOne()
    story.save('expe1', 'maintenance-mode', { mode: 'On' })
    expect(story.alarms('expe1')).toContain('maintenance-mode')
    story.restartAndWait('expe1')
    expect(story.page('expe1', 'maintenance-mode')).toEqual({ mode: 'Off' })
    expect(story.alarms('expe1')).toEqual([])
  })

  test('[CRE-55] [R-05] the start after a loss of power ends it as well', () => {
    const story = savedClusterOfOne()
    story.save('expe1', 'maintenance-mode', { mode: 'On' })
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe1' } })
    story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
    story.wait(5 * MINUTE_MS)
    expect(story.page('expe1', 'maintenance-mode')).toEqual({ mode: 'Off' })
    expect(story.alarms('expe1')).not.toContain('maintenance-mode')
  })

  test('[CRE-53] the alarm that asks for a restart leads to Restart options, and a restart ends it', () => {
    const story = Story.of('cluster-of-one')
    story.save('expe1', 'ethernet', { lan1Speed: '1000full' })
    const rows = alarmsOf(story.world, story.on('expe1'))
    expect(rows.map(({ action }) => action?.path)).toEqual(['maintenance/restart-options'])
    story.restartAndWait('expe1')
    expect(story.alarms('expe1')).toEqual([])
  })

  test('[CRE-35] [TRB-03] [R-23] a Cluster name without SRV records is hinted at, not refused', () => {
    const story = Story.of('standalone-pair')
    story.saveRows('expe1', ['expe1'], { clusterName: 'elsewhere.example.com' })
    const notes = story.events.flatMap((event) => (event.type === 'settings-saved' ? event.notes : []))
    expect(notes.map((note) => note.guide).flat()).toContain('CRE-35')
    story.saveRows('expe1', ['expe1'], { clusterName: CLUSTER_NAME })
    const quiet = story.events.flatMap((event) => (event.type === 'settings-saved' ? event.notes : []))
    expect(quiet.map((note) => note.guide).flat()).not.toContain('CRE-35')
  })
})
