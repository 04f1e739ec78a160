import { describe, expect, test } from 'vitest'
import { four, joined, listed, restOfNewcomer } from '../../../testing/joining'
import { DAY_MS, MINUTE_MS, SECOND_MS, Story } from '../../../testing/story'
import { whyAlarm } from '../../answers/why'
import { isClustered } from '../../machine/peers/read'
import { replicatedDifferences } from '../replication/read'
import { clusteringStatus } from './status'

describe('adding a peer', () => {
  test('[ADD-39] [R-11] the new row reads Unknown at the save and Failed after a refresh, the own row This system', () => {
    const story = Story.of('cluster-of-three')
    story.saveRows('expe1', four)
    const event = story.events.find((one) => one.type === 'settings-saved')
    expect(event?.clustering?.rows.map((row) => row.word)).toEqual([
      'This system',
      'Active',
      'Active',
      'Unknown',
      '',
      '',
    ])
    expect(story.words('expe1')).toEqual(['This system', 'Active', 'Active', 'Failed'])
    expect(story.why('expe1', 4)).toContain('No row of expe4 names expe1')
    for (const id of ['expe2', 'expe3']) story.saveRows(id, four)
    story.saveRows('expe4', four, restOfNewcomer)
    story.wait(5 * MINUTE_MS)
    expect(story.words('expe1')[3]).toBe('Failed')
    story.restartAndWait('expe4')
    expect(story.words('expe1')[3]).toBe('Active')
  })

  test('[ADD-40] [R-16] the alarm is raised on the primary at its save and on each other peer at its own', () => {
    const story = Story.of('cluster-of-three')
    story.saveRows('expe1', four)
    expect(story.alarms('expe1')).toEqual(['communication-failure'])
    // Contact with the new peer is missed by whoever lists it; until then the list is not that of the primary.
    expect(story.alarms('expe2')).toEqual(['replication-settings-differ'])
    story.saveRows('expe2', four)
    expect(story.alarms('expe2')).toEqual(['communication-failure'])
    expect(story.alarms('expe3')).toEqual(['replication-settings-differ'])
    story.saveRows('expe3', four)
    const members = ['expe1', 'expe2', 'expe3']
    for (const id of members) {
      expect(whyAlarm(story.world, `${id}.communication-failure`)?.answer, id).toContain(
        'No row of expe4 names',
      )
    }
    story.wait(20 * MINUTE_MS)
    for (const id of members) expect(story.alarms(id), id).toEqual(['communication-failure'])
    story.saveRows('expe4', four, restOfNewcomer)
    story.restartAndWait('expe4')
    story.wait(MINUTE_MS)
    for (const id of members) expect(story.alarms(id), id).toEqual([])
  })

  test('[ADD-70] [R-04] adding a row on a running member asks for no restart', () => {
    const story = listed()
    for (const id of ['expe1', 'expe2', 'expe3']) expect(story.alarms(id)).not.toContain('restart-clustering')
  })

  test('[ADD-41] replication waits from the save on the primary until the new peer has joined', () => {
    const story = Story.of('cluster-of-three')
    story.saveRows('expe1', four)
    story.addZone('expe1', 'Branch office')
    const others = ['expe2', 'expe3', 'expe4']
    const waits = () => {
      story.wait(20 * MINUTE_MS)
      for (const id of others) expect(story.zones(id), id).not.toContain('Branch office')
    }
    waits()
    story.saveRows('expe2', four)
    story.saveRows('expe3', four)
    waits()
    story.saveRows('expe4', four, restOfNewcomer)
    waits()
    story.restartAndWait('expe4')
    story.wait(2 * MINUTE_MS)
    for (const id of others) expect(story.zones(id), id).toContain('Branch office')
  })

  test('[ADD-56] the save on the new peer raises both alarms; the restart and contact clear them', () => {
    const story = listed()
    story.saveRows('expe4', four, restOfNewcomer)
    expect(story.alarms('expe4')).toEqual(['communication-failure', 'restart-clustering'])
    story.restartAndWait('expe4')
    story.wait(30 * SECOND_MS)
    for (const id of four) expect(story.alarms(id), id).toEqual([])
  })

  test('[ADD-56] the restart alone does not clear the communication alarm: contact with all has to be there', () => {
    const story = listed()
    story.saveRows('expe4', four, restOfNewcomer)
    story.give({ type: 'add-fault', fault: { kind: 'path-cut', between: ['expe2', 'expe4'] } })
    story.restartAndWait('expe4')
    story.wait(20 * MINUTE_MS)
    expect(story.alarms('expe4')).toEqual(['communication-failure'])
    story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
    story.wait(30 * SECOND_MS)
    expect(story.alarms('expe4')).toEqual([])
  })

  test('[ADD-57] [ADD-M9] without the restart the new peer never joins, however long the clock runs', () => {
    const story = listed()
    story.saveRows('expe4', four, restOfNewcomer)
    story.wait(3 * DAY_MS)
    expect(isClustered(story.on('expe4'))).toBe(false)
    expect(story.words('expe1')).toEqual(['This system', 'Active', 'Active', 'Failed'])
    expect(story.alarms('expe4')).toContain('restart-clustering')
    expect(story.why('expe1', 4)).toContain('takes effect')
  })

  test('[ADD-58] [R-10] the first copy arrives two minutes after the join, not before', () => {
    const story = joined()
    story.addZone('expe1', 'Branch office')
    expect(story.on('expe4').replication.firstCopyTaken).toBe(false)
    story.wait(2 * MINUTE_MS - SECOND_MS)
    expect(story.zones('expe4')).not.toContain('Branch office')
    story.wait(SECOND_MS)
    expect(story.zones('expe4')).toContain('Branch office')
  })

  test('[ADD-02] [ADD-61] afterwards every cluster-wide item equals the primary', () => {
    const story = listed()
    story.addZone('expe4', 'Marker of the newcomer')
    story.save('expe4', 'h323', { timeToLive: 77 })
    story.saveRows('expe4', four, restOfNewcomer)
    story.restartAndWait('expe4')
    const differences = () => replicatedDifferences(story.on('expe1'), story.on('expe4'))
    expect(differences()).toEqual(expect.arrayContaining(['h323.timeToLive', 'list:zones']))
    story.wait(2 * MINUTE_MS)
    expect(differences()).toEqual([])
  })

  test('[ADD-14] [CRE-12] what the newcomer had is deleted and replaced', () => {
    const story = listed()
    story.addZone('expe4', 'Marker of the newcomer')
    story.save('expe4', 'h323', { timeToLive: 77 })
    story.saveRows('expe4', four, restOfNewcomer)
    const notes = story.events.flatMap((event) => (event.type === 'settings-saved' ? event.notes : []))
    expect(notes.flatMap((note) => note.guide)).toContain('ADD-14')
    story.restartAndWait('expe4')
    expect(story.zones('expe4')).toContain('Marker of the newcomer')
    story.wait(2 * MINUTE_MS)
    expect(story.zones('expe4')).not.toContain('Marker of the newcomer')
    expect(story.page('expe4', 'h323')).toMatchObject({ timeToLive: 1800 })
  })

  test('[ADD-64] [ADD-65] [R-10] [R-28] the database is Active five minutes after the join on every peer, not before', () => {
    const story = joined()
    story.wait(5 * MINUTE_MS - SECOND_MS)
    for (const id of four) expect(story.database(id), id).toBe('Initialising')
    story.wait(SECOND_MS)
    for (const id of four) expect(story.database(id), id).toBe('Active')
  })

  test('[ADD-68] [R-28] [R-41] at the end all rows are Active, no cluster alarm stands and maintenance mode is Off', () => {
    const story = listed()
    story.save('expe4', 'maintenance-mode', { mode: 'On' })
    story.saveRows('expe4', four, restOfNewcomer)
    story.restartAndWait('expe4')
    story.wait(5 * MINUTE_MS)
    for (const id of four) {
      expect(story.alarms(id), id).toEqual([])
      expect(
        story.words(id).filter((word) => word === 'Active'),
        id,
      ).toHaveLength(3)
    }
    expect(story.page('expe4', 'maintenance-mode')).toEqual({ mode: 'Off' })
  })

  test('[ADD-59] a replicated setting that waits for a restart raises the alarm on the new peer after the first copy', () => {
    const story = listed()
    story.save('expe1', 'ip', { ipProtocol: 'Both' })
    story.saveRows('expe4', four, restOfNewcomer)
    story.restartAndWait('expe4')
    expect(story.alarms('expe4')).not.toContain('restart-ip')
    story.wait(2 * MINUTE_MS)
    expect(story.alarms('expe4')).toContain('restart-ip')
    story.restartAndWait('expe4')
    expect(story.alarms('expe4')).not.toContain('restart-ip')
  })

  test('[ADD-03] a full cluster has no free row', () => {
    const story = Story.of('cluster-of-six')
    const filled = clusteringStatus(story.world, story.on('expe1')).rows
    expect(filled).toHaveLength(6)
    expect(filled.every((row) => row.address !== '')).toBe(true)
    expect(story.save('expe1', 'clustering', { peer7Address: 'expe7.example.com' })?.errors[0]?.field).toBe(
      'peer7Address',
    )
  })

  test('[ADD-55] the step is done only when all ten values are the same', () => {
    const story = listed()
    story.saveRows('expe4', four, { ...restOfNewcomer, clusterName: 'CLUSTER1.example.com' })
    story.restartAndWait('expe4')
    expect(story.words('expe4')).toEqual(['Active', 'Active', 'Active', 'This system'])
  })
})

describe('values that differ from the primary', () => {
  const cases = [
    ['[ADD-42]', { clusterName: 'other.example.com' }, 'other.example.com'],
    ['[ADD-44]', { clusterIpVersion: 'IPv6' }, 'IPv6'],
    ['[ADD-45]', { tlsVerificationMode: 'Enforce' }, 'Enforce'],
  ] as const

  test.each(cases)(
    '[%s] [ADD-M4] the pair fails, and the reason names both values',
    (_id, wrong, evidence) => {
      const story = listed('realistic')
      story.saveRows('expe4', four, { ...restOfNewcomer, ...wrong })
      story.restartAndWait('expe4')
      expect(story.words('expe1')).toEqual(['This system', 'Active', 'Active', 'Failed'])
      expect(story.alarms('expe1')).toContain('communication-failure')
      expect(story.why('expe1', 4)).toContain(evidence)
    },
  )

  test('[ADD-42] the Cluster name is compared without regard to case', () => {
    const story = listed()
    story.saveRows('expe4', four, { ...restOfNewcomer, clusterName: 'Cluster1.Example.COM' })
    story.restartAndWait('expe4')
    expect(story.words('expe1').at(-1)).toBe('Active')
  })

  test('[ADD-43] [ADD-M4] another number raises the inconsistent primary alarms, which fall two minutes after it is mended', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    // Written and saved, but the same as on the primary: nothing is wrong.
    story.save('expe2', 'clustering', { configurationPrimary: 1 })
    story.wait(2 * MINUTE_MS)
    for (const id of ['expe1', 'expe2', 'expe3']) expect(story.alarms(id), id).toEqual([])
    story.save('expe2', 'clustering', { configurationPrimary: 3 })
    for (const id of ['expe1', 'expe2', 'expe3']) {
      expect(story.alarms(id), id).toContain('replication-primary-inconsistent')
      expect(story.alarms(id), id).toContain('primary-mismatch')
    }
    story.save('expe2', 'clustering', { configurationPrimary: 1 })
    story.wait(2 * MINUTE_MS - SECOND_MS)
    expect(story.alarms('expe1')).toContain('primary-mismatch')
    story.wait(SECOND_MS)
    for (const id of ['expe1', 'expe2', 'expe3']) expect(story.alarms(id), id).toEqual([])
  })

  test('[ADD-46] [ADD-M3] [R-43] another order marks the rows, alarms where it is and keeps the database from Active', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    story.saveRows('expe3', ['expe1', 'expe3', 'expe2'])
    const status = clusteringStatus(story.world, story.on('expe3'))
    expect(status.rows[1]?.marker).toContain('expe2')
    expect(status.conflicts).toEqual([
      'expe1 lists the same peers in another order.',
      'expe2 lists the same peers in another order.',
    ])
    expect(story.alarms('expe3')).toEqual(['replication-settings-differ'])
    for (const id of ['expe1', 'expe2']) expect(story.alarms(id), id).toEqual([])
    for (const id of ['expe1', 'expe2', 'expe3']) expect(story.database(id), id).toBe('Inactive')
  })

  test('[ADD-46] [ADD-M3] a missing row alarms there and on the peer that is missing', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    story.saveRows('expe2', ['expe1', 'expe2'])
    expect(clusteringStatus(story.world, story.on('expe2')).conflicts).toEqual([
      'expe3 is a member of the cluster and is not listed here.',
    ])
    expect(story.alarms('expe2')).toEqual(['replication-settings-differ'])
    expect(story.alarms('expe3')).toContain('communication-failure')
    expect(story.why('expe3', 2)).toContain('No row of expe2')
    expect(story.database('expe1')).toBe('Inactive')
  })
})
