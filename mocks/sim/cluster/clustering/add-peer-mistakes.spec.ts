import { describe, expect, test } from 'vitest'
import { CLUSTER_NAME } from '../../../scenarios/build'
import { four, joined, listed, restOfNewcomer } from '../../../testing/joining'
import { MINUTE_MS, Story } from '../../../testing/story'
import { clusteringStatus } from './status'

describe('mistakes when adding a peer', () => {
  test('[ADD-04] [ADD-M1] two new addresses at once are refused in strict and fail in realistic', () => {
    const strict = Story.of('standalone-six')
    strict.saveRows('expe1', ['expe1'], { clusterName: CLUSTER_NAME })
    strict.restartAndWait('expe1')
    expect(strict.saveRows('expe1', ['expe1', 'expe2', 'expe3'])?.guide).toContain('ADD-04')
    expect(strict.saveRows('expe1', ['expe1', 'expe2'])).toBeUndefined()
    expect(strict.saveRows('expe1', ['expe1', 'expe2', 'expe3'])?.detail).toContain('has not joined yet')

    const realistic = Story.of('standalone-six', 'realistic')
    realistic.saveRows('expe1', ['expe1'], { clusterName: CLUSTER_NAME })
    realistic.restartAndWait('expe1')
    expect(realistic.saveRows('expe1', ['expe1', 'expe2', 'expe3'])).toBeUndefined()
    expect(realistic.words('expe1')).toEqual(['This system', 'Failed', 'Failed'])
    expect(realistic.on('expe1').clustering.joining).toHaveLength(2)
    expect(realistic.mistakes()).toContain('ADD-M1')

    const second = Story.of('standalone-six', 'realistic')
    second.saveRows('expe1', ['expe1'], { clusterName: CLUSTER_NAME })
    second.restartAndWait('expe1')
    second.saveRows('expe1', ['expe1', 'expe2'])
    expect(second.mistakes()).toEqual([])
    second.saveRows('expe1', ['expe1', 'expe2', 'expe3'])
    expect(second.mistakes()).toEqual(['ADD-M1'])
  })

  test('[ADD-36] [ADD-M2] a gap is refused in strict, marked in realistic', () => {
    const rows = ['expe1', 'expe2', 'expe3', '', 'expe4']
    expect(Story.of('cluster-of-three').saveRows('expe1', rows)?.guide).toContain('ADD-36')
    const story = Story.of('cluster-of-three', 'realistic')
    expect(story.saveRows('expe1', rows)).toBeUndefined()
    expect(clusteringStatus(story.world, story.on('expe1')).rows[3]?.marker).toContain('Gap')
    expect(story.alarms('expe1')).toContain('communication-failure')
    expect(story.mistakes()).toContain('ADD-M2')
  })

  test('[ADD-69] configuring the new peer before the primary lists it is refused in strict, recorded in realistic', () => {
    const strict = Story.of('cluster-of-three')
    expect(strict.saveRows('expe4', four, restOfNewcomer)?.guide).toContain('ADD-69')
    const realistic = Story.of('cluster-of-three', 'realistic')
    expect(realistic.saveRows('expe4', four, restOfNewcomer)).toBeUndefined()
    expect(realistic.mistakes()).toContain('ADD-69')
  })

  test('[ADD-69] a subordinate that gets the new peer before the primary is written down, and one that follows is not', () => {
    const refused = Story.of('cluster-of-three')
    expect(refused.saveRows('expe2', four, restOfNewcomer)?.guide).toContain('ADD-69')
    const early = Story.of('cluster-of-three', 'realistic')
    expect(early.saveRows('expe2', four, restOfNewcomer)).toBeUndefined()
    expect(early.mistakes()).toEqual(['ADD-69'])
    expect(early.world.mistakes[0]?.text).toContain('expe4.example.com before the primary, expe1')

    const inOrder = Story.of('cluster-of-three')
    inOrder.saveRows('expe1', four, restOfNewcomer)
    inOrder.saveRows('expe2', four, restOfNewcomer)
    expect(inOrder.mistakes()).toEqual([])
  })

  test('[ADD-64] [ADD-M10] judged too early the database is Initialising', () => {
    const story = joined()
    story.wait(MINUTE_MS)
    expect(story.database('expe1')).toBe('Initialising')
  })

  test('[ADD-06] [ADD-M11] a cluster-wide save while a peer is joining is warned of and recorded', () => {
    const story = listed()
    story.save('expe1', 'h323', { timeToLive: 90 })
    const notes = story.events.flatMap((event) => (event.type === 'settings-saved' ? event.notes : []))
    expect(notes[0]).toMatchObject({ guide: ['ADD-06', 'ADD-07'] })
    expect(story.mistakes()).toContain('ADD-M11')
  })

  test('[ADD-06] [ADD-M11] one in the five minutes after the join is too: the cluster is not stable yet', () => {
    const story = joined()
    story.wait(MINUTE_MS)
    story.save('expe1', 'h323', { timeToLive: 90 })
    const notes = story.events.flatMap((event) => (event.type === 'settings-saved' ? event.notes : []))
    expect(notes.map(({ text }) => text).join()).toContain('while a peer is still joining (expe4)')
    expect(story.world.mistakes.at(-1)).toMatchObject({ id: 'ADD-M11' })
    expect(story.world.mistakes.at(-1)?.text).toContain('expe4 has joined less than five minutes ago')
    story.wait(5 * MINUTE_MS)
    const before = story.mistakes()
    story.save('expe1', 'h323', { timeToLive: 91 })
    expect(story.mistakes()).toEqual(before)
  })

  test.each<[string, (story: Story) => unknown]>([
    [
      'is down',
      (story) => story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe3' } }),
    ],
    ['is restarting', (story) => story.restart('expe3')],
    ['joins', (story) => story.saveRows('expe1', four)],
    [
      'is being upgraded',
      (story) =>
        story.alter('expe3', (peer) => {
          peer.version = 'X8.8.3'
        }),
    ],
  ])('[ADD-06] a cluster-wide save while a peer %s is warned of and recorded', (_, begin) => {
    const story = Story.of('cluster-of-three')
    begin(story)
    story.wait(1)
    story.save('expe1', 'h323', { timeToLive: 90 })
    const notes = story.events.flatMap((event) => (event.type === 'settings-saved' ? event.notes : []))
    expect(notes).toHaveLength(1)
    expect(story.mistakes().at(-1)).toMatch(/^(?:ADD-M11|UPG-M3)$/)
  })

  test('[ADD-06] nothing is said while every peer is in service', () => {
    const story = Story.of('cluster-of-three')
    story.save('expe1', 'h323', { timeToLive: 90 })
    expect(story.events.flatMap((event) => (event.type === 'settings-saved' ? event.notes : []))).toEqual([])
    expect(story.mistakes()).toEqual([])
  })

  test('[ADD-28] [TMS-04] [ADD-M12] [R-38] restarting a peer while another is not back yet is recorded with the number down', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    story.restart('expe2')
    story.restart('expe3')
    expect(story.world.mistakes.at(-1)).toMatchObject({ id: 'ADD-M12' })
    expect(story.world.mistakes.at(-1)?.text).toContain('2 peers down')
  })

  test('[PRE-02] [ADD-12] [ADD-M14] another version fails the row and gets no copy', () => {
    const story = listed('realistic')
    story.on('expe4').version = 'X8.8.3'
    story.addZone('expe1', 'Branch office')
    story.saveRows('expe4', four, restOfNewcomer)
    story.restartAndWait('expe4')
    story.wait(10 * MINUTE_MS)
    expect(story.why('expe1', 4)).toContain('X8.8.3')
    expect(story.alarms('expe1')).toContain('communication-failure')
    expect(story.alarms('expe1')).toContain('replication-upgrade')
    expect(story.zones('expe4')).not.toContain('Branch office')
  })

  test.each([
    ['expe2', 'runs X8.8.3'],
    ['expe3', 'expe1 is a Medium VM (2 cores), expe3 is a Large VM (8 cores)'],
  ])('[PRE-02] [PRE-04] [ADD-M14] %s of the unfit candidates stays Failed, with its reason', (id, reason) => {
    const strict = Story.of('unfit-candidates')
    expect(strict.saveRows('expe1', ['expe1', id])?.detail).toContain(id)
    const story = Story.of('unfit-candidates', 'realistic')
    story.saveRows('expe1', ['expe1', id])
    story.saveRows(id, ['expe1', id], restOfNewcomer)
    story.restartAndWait(id)
    story.wait(10 * MINUTE_MS)
    expect(story.words('expe1')).toEqual(['This system', 'Failed'])
    expect(story.why('expe1', 2)).toContain(reason)
    expect(story.alarms('expe1')).toContain('communication-failure')
    expect(story.database('expe1')).toBe('Inactive')
  })

  test('[ADD-37] [ADD-38] [ADD-M13] [R-17] [R-51] a LAN 2 address or a LAN 1 behind NAT fails with its reason', () => {
    const dual = Story.of('cluster-of-three')
    dual.save('expe4', 'ip', { useDualNetworkInterfaces: 'Yes' })
    dual.restartAndWait('expe4')
    dual.saveRows('expe1', ['expe1', 'expe2', 'expe3', '192.168.0.14'])
    expect(dual.why('expe1', 4)).toContain('LAN 2')

    const nat = Story.of('cluster-of-three')
    nat.save('expe4', 'ip', { lan1StaticNatMode: 'On', lan1StaticNatAddress: '198.51.100.4' })
    nat.restartAndWait('expe4')
    nat.saveRows('expe1', four)
    expect(nat.why('expe1', 4)).toContain('Static NAT mode of LAN 1 on expe4 is On')
  })

  const standing = ['This system', 'Active', 'Active', 'Failed']
  const hindrances: [string, string, (story: Story) => unknown, string, string][] = [
    [
      '[PRE-11]',
      'a NAT between it and the others',
      (story) =>
        ['expe1', 'expe2', 'expe3'].map((id) =>
          story.give({ type: 'add-fault', fault: { kind: 'nat', between: [id, 'expe4'] } }),
        ),
      'expe4.example.com',
      'NAT',
    ],
    [
      '[ADD-38] [ISO-18]',
      'static NAT on its LAN 1',
      (story) => story.save('expe4', 'ip', { lan1StaticNatMode: 'On', lan1StaticNatAddress: '198.51.100.4' }),
      'expe4.example.com',
      'Static NAT mode of LAN 1',
    ],
    [
      '[ADD-37] [ISO-18]',
      'an address of its LAN 2 in the lists',
      (story) => story.save('expe4', 'ip', { useDualNetworkInterfaces: 'Yes' }),
      '192.168.0.14',
      'LAN 2',
    ],
  ]

  test.each(hindrances)(
    '%s %s keeps the new peer out, for that reason, and nothing is copied to it',
    (_id, _, hinder, address, reason) => {
      const story = Story.of('cluster-of-three', 'realistic')
      hinder(story)
      story.restartAndWait('expe4')
      const rows = ['expe1', 'expe2', 'expe3', address]
      for (const id of [...rows.slice(0, 3), 'expe4']) story.saveRows(id, rows, restOfNewcomer)
      story.addZone('expe1', 'Branch office')
      story.restartAndWait('expe4')
      story.wait(10 * MINUTE_MS)
      expect(story.words('expe1')).toEqual(standing)
      expect(story.why('expe1', 4)).toContain(reason)
      expect(story.alarms('expe1')).toContain('communication-failure')
      expect(story.on('expe1').clustering.joining).toHaveLength(1)
      expect(story.on('expe4').replication.firstCopyTaken).toBe(false)
      expect(story.zones('expe4')).not.toContain('Branch office')
      expect(story.database('expe4')).not.toBe('Active')
    },
  )
})

test('[PSI-04] a row that reads otherwise on a listed peer is told with both values, and on both of them', () => {
  const story = Story.of('cluster-of-three', 'realistic')
  const differences = (id: string) => clusteringStatus(story.world, story.on(id)).differences
  expect(differences('expe1')).toEqual([])
  story.saveRows('expe3', ['expe1', '10.0.0.12', 'expe3'])
  const [here, there] = ['expe2.example.com', '10.0.0.12']
  for (const id of ['expe1', 'expe2'])
    expect(differences(id), id).toEqual([{ field: 'peer2Address', peer: 'expe3', here, there }])
  expect(differences('expe3')).toEqual(
    ['expe1', 'expe2'].map((peer) => ({ field: 'peer2Address', peer, here: there, there: here })),
  )
})

test('[ADD-42] another case of the Cluster name is no difference', () => {
  const story = Story.of('cluster-of-three', 'realistic')
  story.save('expe3', 'clustering', { clusterName: CLUSTER_NAME.toUpperCase() })
  expect(story.page('expe3', 'clustering')).toMatchObject({ clusterName: CLUSTER_NAME.toUpperCase() })
  for (const id of ['expe1', 'expe3'])
    expect(clusteringStatus(story.world, story.on(id)).differences, id).toEqual([])
})

test('[ADD-42] a value that differs from a listed peer is told per field, in contact or not', () => {
  const story = Story.of('cluster-of-three', 'realistic')
  story.save('expe3', 'clustering', { clusterName: 'other.example.com' })
  expect(story.words('expe1')).toEqual(['This system', 'Active', 'Failed'])
  expect(clusteringStatus(story.world, story.on('expe1')).differences).toEqual([
    { field: 'clusterName', peer: 'expe3', here: CLUSTER_NAME, there: 'other.example.com' },
  ])
})

test('[ADD-36] the refusal of a gap names the blank row', () => {
  const refusal = Story.of('cluster-of-three').saveRows('expe1', ['expe1', '', 'expe3'])
  expect(refusal?.errors.map((error) => error.field)).toEqual(['peer2Address'])
})
