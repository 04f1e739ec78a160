import { describe, expect, test } from 'vitest'
import { MINUTE_MS, Story } from '../../../testing/story'
import { alarmDefinition } from '../../alarms/catalogue'
import { isClustered, isPrimary } from '../../machine/peers/read'
import { registrationCount } from '../../traffic/registrations/read'
import { clusteringStatus } from './status'

const two = ['expe1', 'expe2']
const own = { clusterName: 'expe3.example.com' }

/** RML.02 and RML.05 on expe3 of three. */
function left(profile: 'strict' | 'realistic' = 'strict'): Story {
  const story = Story.of('cluster-of-three', profile)
  story.saveRows('expe3', [], own)
  story.restartAndWait('expe3')
  return story
}

describe('removing a live peer', () => {
  test('[RML-10] [RML-24] [R-09] the save raises Restart required on the leaving peer and the missing peer on the rest', () => {
    const story = Story.of('cluster-of-three')
    expect(story.saveRows('expe3', [], own)).toBeUndefined()
    expect(story.alarms('expe3')).toEqual(['restart-clustering'])
    expect(alarmDefinition('restart-clustering')).toMatchObject({
      number: '20007',
      title: 'Restart required',
    })
    expect(story.alarms('expe1')).toEqual(['communication-failure'])
    expect(story.alarms('expe2')).toEqual(['communication-failure'])
    expect(story.words('expe1')).toEqual(['This system', 'Active', 'Failed'])
    story.restartAndWait('expe3')
    expect(story.alarms('expe3')).toEqual([])
  })

  test('[RML-08] name and rows are saved in one action', () => {
    const story = Story.of('cluster-of-three')
    story.saveRows('expe3', [], own)
    expect(story.page('expe3', 'clustering')).toMatchObject({ ...own, peer1Address: '', peer3Address: '' })
    expect(story.mistakes()).toEqual([])
  })

  test('[RML-12] [RML-M4] only the restart makes it standalone', () => {
    const story = Story.of('cluster-of-three')
    story.saveRows('expe3', [], own)
    story.wait(60 * MINUTE_MS)
    expect(isClustered(story.on('expe3'))).toBe(true)
    story.restartAndWait('expe3')
    expect(isClustered(story.on('expe3'))).toBe(false)
    expect(story.alarms('expe3')).toEqual([])
  })

  test('[RML-13] [RML-16] [RML-24] the save on the primary clears its alarm at once; the others keep theirs until their own', () => {
    const story = left()
    expect(story.saveRows('expe1', two)).toBeUndefined()
    expect(story.page('expe1', 'clustering')).toMatchObject({ peer3Address: '' })
    expect(story.words('expe1')).toEqual(['This system', 'Active'])
    expect(story.alarms('expe1')).toEqual([])
    expect(story.alarms('expe2')).toEqual(['communication-failure', 'replication-settings-differ'])
    story.saveRows('expe2', two)
    expect(story.alarms('expe2')).toEqual([])
  })

  test('[RML-16] rows and number of one save count from the same moment; with one that is wrong none does', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    for (const id of ['expe3', 'expe1', 'expe2']) story.save(id, 'clustering', { configurationPrimary: 3 })
    story.saveRows('expe1', [], { clusterName: 'expe1.example.com' })
    story.restartAndWait('expe1')
    const before = story.page('expe3', 'clustering')
    const rest = ['expe2', 'expe3']
    expect(story.saveRows('expe3', rest, { configurationPrimary: 7 })?.kind).toBe('invalid')
    expect(story.page('expe3', 'clustering')).toEqual(before)
    expect(story.saveRows('expe3', rest, { configurationPrimary: 2 })).toBeUndefined()
    const page = { peer1Address: 'expe2.example.com', peer2Address: 'expe3.example.com', peer3Address: '' }
    expect(story.page('expe3', 'clustering')).toEqual({ ...before, ...page, configurationPrimary: 2 })
    expect(isPrimary(story.world, story.on('expe3'))).toBe(true)
    expect(
      clusteringStatus(story.world, story.on('expe3'))
        .rows.map((row) => row.word)
        .slice(1, 3),
    ).toEqual(['This system', ''])
  })

  test('[RML-17] a subordinate is told row by row what it has otherwise than the primary, and its alarms stay until nothing is', () => {
    const story = left('realistic')
    const differences = () =>
      clusteringStatus(story.world, story.on('expe2')).differences.map(({ field, peer }) => [peer, field])
    const inconsistent = () => story.alarms('expe2').filter((key) => key.startsWith('replication-'))
    story.saveRows('expe1', two)
    expect(differences()).toEqual([['expe1', 'peer3Address']])
    story.wait(30 * MINUTE_MS)
    expect(inconsistent()).toEqual(['replication-settings-differ'])
    story.saveRows('expe2', two, { configurationPrimary: 2 })
    expect(differences()).toEqual([['expe1', 'configurationPrimary']])
    story.wait(30 * MINUTE_MS)
    expect(inconsistent()).not.toEqual([])
    story.saveRows('expe2', two, { configurationPrimary: 1 })
    expect(differences()).toEqual([])
    story.wait(2 * MINUTE_MS)
    expect(story.alarms('expe2')).toEqual([])
  })

  test('[RML-18] [RML-17] [RML-M6] [R-11] [R-28] a forgotten subordinate keeps the alarm, its Failed row and the database down', () => {
    const story = left()
    story.saveRows('expe1', two)
    story.wait(30 * MINUTE_MS)
    expect(story.alarms('expe2')).toContain('communication-failure')
    expect(story.words('expe2')).toEqual(['Active', 'This system', 'Failed'])
    expect(story.database('expe1')).toBe('Inactive')
    story.saveRows('expe2', two)
    story.wait(5 * MINUTE_MS)
    expect(story.database('expe1')).toBe('Active')
    expect(story.database('expe2')).toBe('Active')
  })

  test('[RML-01] nothing of the primary reaches the removed peer any more, and no list holds it', () => {
    const story = left()
    story.saveRows('expe1', two)
    story.saveRows('expe2', two)
    story.addZone('expe1', 'Branch office')
    story.save('expe1', 'h323', { timeToLive: 60 })
    story.wait(10 * MINUTE_MS)
    expect(story.zones('expe2')).toContain('Branch office')
    expect(story.zones('expe3')).not.toContain('Branch office')
    expect(story.page('expe2', 'h323')).toMatchObject({ timeToLive: 60 })
    expect(story.page('expe3', 'h323')).toMatchObject({ timeToLive: 1800 })
    for (const { id, settings } of Object.values(story.world.expressways)) {
      const rows = [1, 2, 3, 4, 5, 6].map((row) => settings[`clustering.peer${row}Address`])
      expect(rows, id).not.toContain('expe3.example.com')
    }
  })

  test('[RML-21] it keeps its configuration and takes calls as a standalone Expressway', () => {
    const story = Story.of('cluster-of-three')
    story.addZone('expe1', 'Branch office')
    story.wait(2 * MINUTE_MS)
    story.saveRows('expe3', [], own)
    story.restartAndWait('expe3')
    expect(story.zones('expe3')).toContain('Branch office')
    story.give({ type: 'place-call', expressway: 'expe3', destination: 'room@example.com' })
    expect(story.events.find((event) => event.type === 'call-placed')).toMatchObject({ accepted: true })
    story.wait(60 * MINUTE_MS)
    expect(registrationCount(story.world, story.on('expe3'))).toBe(40)
  })

  test('[RML-14] the middle row: the others move up without a gap', () => {
    const story = Story.of('cluster-of-three')
    story.saveRows('expe2', [], { clusterName: 'expe2.example.com' })
    story.restartAndWait('expe2')
    expect(story.saveRows('expe1', ['expe1', '', 'expe3'])?.guide).toContain('RML-14')
    expect(story.saveRows('expe1', ['expe1', 'expe3'])).toBeUndefined()
    story.saveRows('expe3', ['expe1', 'expe3'])
    story.wait(5 * MINUTE_MS)
    expect(story.database('expe3')).toBe('Active')
    expect(story.alarms('expe1')).toEqual([])
  })

  test('[RML-15] the row above the primary: Configuration primary must follow, or mismatch alarms stand', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    for (const id of ['expe3', 'expe1', 'expe2']) story.save(id, 'clustering', { configurationPrimary: 3 })
    story.wait(2 * MINUTE_MS)
    expect(story.alarms('expe3')).toEqual([])
    story.saveRows('expe1', [], { clusterName: 'expe1.example.com' })
    story.restartAndWait('expe1')
    story.saveRows('expe3', ['expe2', 'expe3'], { configurationPrimary: 3 })
    expect(story.alarms('expe3')).toContain('primary-mismatch')
    story.saveRows('expe3', ['expe2', 'expe3'], { configurationPrimary: 2 })
    expect(story.alarms('expe2')).toContain('replication-primary-inconsistent')
    story.saveRows('expe2', ['expe2', 'expe3'], { configurationPrimary: 2 })
    story.wait(2 * MINUTE_MS)
    expect(story.alarms('expe2')).toEqual([])
    expect(story.alarms('expe3')).toEqual([])
  })
})

describe('mistakes when removing a live peer', () => {
  test('[RML-05] [RML-M1] strict refuses to remove the primary; realistic leaves the rest without one', () => {
    const strict = Story.of('cluster-of-three')
    expect(strict.saveRows('expe1', [], { clusterName: 'expe1.example.com' })?.guide).toContain('RML-05')
    expect(strict.mistakes()).toEqual(['RML-M1'])

    const realistic = Story.of('cluster-of-three', 'realistic')
    expect(realistic.saveRows('expe1', [], { clusterName: 'expe1.example.com' })).toBeUndefined()
    realistic.restartAndWait('expe1')
    realistic.wait(2 * MINUTE_MS)
    for (const id of two.slice(1).concat('expe3')) {
      // They are left without a primary; none of them states another one than the rest.
      expect(realistic.alarms(id), id).toEqual(['communication-failure', 'replication-no-primary-file'])
    }
  })

  test('[RML-06] [RML-M2] keeping the Cluster name is recorded', () => {
    const story = Story.of('cluster-of-three')
    expect(story.saveRows('expe3', [])).toBeUndefined()
    expect(story.mistakes()).toEqual(['RML-M2'])
  })

  test('[RML-07] [RML-M3] one row left filled keeps it half clustered, with the alarm', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    story.saveRows('expe3', ['expe1'], own)
    expect(story.mistakes()).toContain('RML-M3')
    story.restartAndWait('expe3')
    expect(isClustered(story.on('expe3'))).toBe(true)
    expect(story.alarms('expe3')).toContain('communication-failure')
  })

  test('[RML-15] [RML-M5] the old number points at another row and is marked', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    story.saveRows('expe1', ['expe2', 'expe1', 'expe3'], { configurationPrimary: 1 })
    expect(story.alarms('expe1')).toContain('primary-mismatch')
    expect(clusteringStatus(story.world, story.on('expe3')).conflicts.join()).toContain('another order')
  })

  test('[RML-15] a number that points at an empty row raises the mismatch even where all state the same', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    const three = ['expe1', 'expe2', 'expe3']
    for (const id of three) story.save(id, 'clustering', { configurationPrimary: 6 })
    story.wait(10 * MINUTE_MS)
    for (const id of three) expect(story.alarms(id), id).toContain('primary-mismatch')
  })

  test('[RML-23] correcting the primary before the leaving peer has cleared its rows leaves it contacting the cluster', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    story.saveRows('expe1', two)
    expect(story.alarms('expe3')).toContain('communication-failure')
    expect(story.on('expe1').eventLog.map((line) => line.event)).toContain('Unexpected cluster contact')
  })
})
