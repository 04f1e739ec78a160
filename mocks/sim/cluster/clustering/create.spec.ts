import { describe, expect, test } from 'vitest'
import { CLUSTER_NAME } from '../../../scenarios/build'
import { DAY_MS, MINUTE_MS, SECOND_MS, Story } from '../../../testing/story'
import { alarmsOf } from '../../alarms/read'
import { isClustered } from '../../machine/peers/read'
import { clusteringStatus } from './status'

/** The saves of CRE.18 and CRE.19 on expe1, without the restart. */
function saved(profile: 'strict' | 'realistic' = 'strict'): Story {
  const story = Story.of('standalone-pair', profile)
  story.save('expe1', 'clustering', { clusterName: CLUSTER_NAME })
  story.saveRows('expe1', ['expe1'], {
    configurationPrimary: 1,
    clusterIpVersion: 'IPv4',
    tlsVerificationMode: 'Permissive',
  })
  return story
}

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

  test('[CRE-48] saving the first peer raises Restart required and changes nothing else until the restart', () => {
    const story = saved()
    expect(story.alarms('expe1')).toEqual(['restart-clustering'])
    expect(isClustered(story.on('expe1'))).toBe(false)
    expect(story.database('expe1')).toBe('Inactive')
    story.wait(60 * MINUTE_MS)
    expect(isClustered(story.on('expe1'))).toBe(false)
    expect(story.alarms('expe1')).toEqual(['restart-clustering'])
  })

  test('[CRE-48] acknowledging does not clear it; only the restart does', () => {
    const story = saved()
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
    const story = saved()
    story.restartAndWait('expe1')
    expect(story.words('expe1')).toEqual(['This system'])
    expect(story.database('expe1')).toBe('Active')
  })

  test('[CRE-37] name and rows may be saved apart or at once, with the same result', () => {
    const apart = saved()
    const atOnce = Story.of('standalone-pair')
    atOnce.saveRows('expe1', ['expe1'], { clusterName: CLUSTER_NAME })
    expect(atOnce.page('expe1', 'clustering')).toEqual(apart.page('expe1', 'clustering'))
    expect(atOnce.alarms('expe1')).toEqual(apart.alarms('expe1'))
  })

  test('[CRE-45] [CRE-46] the words at the save are not yet those of a refresh', () => {
    const story = saved()
    const event = story.events.find((one) => one.type === 'settings-saved')
    expect(event?.clustering?.rows[0]?.word).toBe('')
    expect(clusteringStatus(story.world, story.on('expe1')).rows[0]?.word).toBe('This system')
  })

  test('[CRE-62] clearing leftover rows on a standalone system is allowed and needs no restart', () => {
    const story = saved()
    expect(story.saveRows('expe1', [])).toBeUndefined()
    expect(story.page('expe1', 'clustering')).toMatchObject({ peer1Address: '' })
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

  test('[CRE-55] [CRE-61] a restart ends maintenance mode and its alarm', () => {
    const story = saved()
    story.save('expe1', 'maintenance-mode', { mode: 'On' })
    expect(story.alarms('expe1')).toContain('maintenance-mode')
    story.restartAndWait('expe1')
    expect(story.page('expe1', 'maintenance-mode')).toEqual({ mode: 'Off' })
    expect(story.alarms('expe1')).toEqual([])
  })

  test('[CRE-53] the alarm that asks for a restart leads to Restart options, and a restart ends it', () => {
    const story = Story.of('cluster-of-one')
    story.save('expe1', 'ethernet', { lan1Speed: '1000full' })
    const rows = alarmsOf(story.world, story.on('expe1'))
    expect(rows.map(({ action }) => action?.path)).toEqual(['maintenance/restart-options'])
    story.restartAndWait('expe1')
    expect(story.alarms('expe1')).toEqual([])
  })

  test('[CRE-35] a Cluster name without SRV records is hinted at, not refused', () => {
    const story = Story.of('standalone-pair')
    story.saveRows('expe1', ['expe1'], { clusterName: 'elsewhere.example.com' })
    const notes = story.events.flatMap((event) => (event.type === 'settings-saved' ? event.notes : []))
    expect(notes.map((note) => note.guide).flat()).toContain('CRE-35')
    story.saveRows('expe1', ['expe1'], { clusterName: CLUSTER_NAME })
    const quiet = story.events.flatMap((event) => (event.type === 'settings-saved' ? event.notes : []))
    expect(quiet.map((note) => note.guide).flat()).not.toContain('CRE-35')
  })
})

describe('mistakes when creating a cluster', () => {
  test('[CRE-06] [CRE-M1] strict refuses several peers at creation; realistic lets them fail', () => {
    const strict = Story.of('standalone-pair')
    const before = strict.world
    const refusal = strict.saveRows('expe1', ['expe1', 'expe2'], { clusterName: CLUSTER_NAME })
    expect(refusal?.guide).toContain('CRE-06')
    expect(strict.world.expressways).toEqual(before.expressways)
    expect(strict.mistakes()).toEqual(['CRE-M1'])

    const realistic = Story.of('standalone-pair', 'realistic')
    expect(realistic.saveRows('expe1', ['expe1', 'expe2'], { clusterName: CLUSTER_NAME })).toBeUndefined()
    realistic.restartAndWait('expe1')
    expect(realistic.words('expe1')).toEqual(['This system', 'Failed'])
    expect(realistic.alarms('expe1')).toContain('communication-failure')
    expect(realistic.mistakes()).toContain('CRE-M1')
  })

  test('[CRE-43] [CRE-M2] a Peer 1 address that is not this system raises the alarm instead of This system', () => {
    const story = Story.of('standalone-pair')
    expect(story.saveRows('expe1', ['10.0.0.99'], { clusterName: CLUSTER_NAME })).toBeUndefined()
    expect(story.words('expe1')).toEqual(['Failed'])
    expect(story.alarms('expe1')).toContain('not-in-peer-list')
    story.saveRows('expe1', ['10.0.0.11'])
    expect(story.words('expe1')).toEqual(['This system'])
    expect(story.alarms('expe1')).not.toContain('not-in-peer-list')
  })

  test('[CRE-44] [CRE-M3] in Enforce strict refuses an address that is not a name in the certificate, and shows the names', () => {
    const story = Story.of('standalone-pair')
    const refusal = story.saveRows('expe1', ['10.0.0.11'], {
      clusterName: CLUSTER_NAME,
      tlsVerificationMode: 'Enforce',
    })
    expect(refusal?.detail).toContain('expe1.example.com')
    expect(
      story.saveRows('expe1', ['expe1'], { clusterName: CLUSTER_NAME, tlsVerificationMode: 'Enforce' }),
    ).toBeUndefined()
  })

  test('[CRE-42] [CRE-M3] in realistic the wrong name fails at the first join, and Permissive would not mind', () => {
    for (const [mode, word] of [
      ['Enforce', 'Failed'],
      ['Permissive', 'Active'],
    ] as const) {
      const story = Story.of('standalone-pair', 'realistic')
      const rest = { clusterName: CLUSTER_NAME, tlsVerificationMode: mode }
      story.saveRows('expe1', ['10.0.0.11'], rest)
      story.restartAndWait('expe1')
      story.saveRows('expe1', ['10.0.0.11', '10.0.0.12'])
      story.saveRows('expe2', ['10.0.0.11', '10.0.0.12'], rest)
      story.restartAndWait('expe2')
      expect(story.words('expe1'), mode).toEqual(['This system', word])
    }
  })

  test('[CRE-41] Permissive joins whatever the certificates say', () => {
    const story = Story.of('standalone-pair')
    // A self-signed certificate on one, on the other one that ended long ago and names somebody else.
    for (const id of ['expe1', 'expe2']) {
      story.alter(id, ({ certificates }) => {
        const facts = { ...certificates.factory.server.facts, notAfter: story.world.now - DAY_MS }
        certificates.inForce = facts
        certificates.server = { ...certificates.factory.server, facts }
      })
    }
    story.saveRows('expe1', ['expe1'], { clusterName: CLUSTER_NAME })
    story.restartAndWait('expe1')
    story.saveRows('expe1', ['expe1', 'expe2'])
    story.saveRows('expe2', ['expe1', 'expe2'], { clusterName: CLUSTER_NAME })
    story.restartAndWait('expe2')
    expect(story.words('expe1')).toEqual(['This system', 'Active'])
  })

  test('[CRE-35] [CRE-M4] peers without a Cluster name raise an alarm until it is saved', () => {
    const story = Story.of('standalone-pair')
    story.saveRows('expe1', ['expe1'])
    expect(story.alarms('expe1')).toContain('cluster-name-missing')
    story.save('expe1', 'clustering', { clusterName: CLUSTER_NAME })
    expect(story.alarms('expe1')).not.toContain('cluster-name-missing')
  })

  test('[CRE-48] [CRE-M5] without the restart it stays standalone however long the clock runs', () => {
    const story = saved()
    story.wait(24 * 60 * MINUTE_MS)
    expect(story.alarms('expe1')).toEqual(['restart-clustering'])
    expect(story.database('expe1')).toBe('Inactive')
  })

  test('[CRE-47] [CRE-M6] a restart drops the calls that are up and counts them', () => {
    const story = saved()
    story.give({ type: 'start-procedure', procedure: 'create-cluster', roles: { primary: 'expe1' } })
    story.give({ type: 'place-call', expressway: 'expe1', destination: 'room@example.com' })
    story.restart('expe1')
    expect(story.world.run?.callsLost).toBeGreaterThan(0)
    expect(story.on('expe1').power).toMatchObject({ state: 'restarting' })
    story.wait(3 * MINUTE_MS - SECOND_MS)
    expect(story.on('expe1').power.state).toBe('restarting')
    story.wait(SECOND_MS)
    expect(story.on('expe1').power.state).toBe('up')
  })

  test('[CRE-54] [CRE-M8] maintenance mode left on refuses calls until it is turned off', () => {
    const story = Story.of('cluster-of-one')
    story.save('expe1', 'maintenance-mode', { mode: 'On' })
    story.give({ type: 'place-call', expressway: 'expe1', destination: 'room@example.com' })
    expect(story.events.find((event) => event.type === 'call-placed')).toMatchObject({ accepted: false })
    const rejected = story.on('expe1').eventLog.filter((line) => line.event === 'Call Rejected')
    expect(rejected.map(({ detail }) => detail)).toEqual([
      'to room@example.com: expe1 is in maintenance mode and takes no new calls.',
    ])
    expect(story.alarms('expe1')).toEqual(['maintenance-mode'])
    story.save('expe1', 'maintenance-mode', { mode: 'Off' })
    expect(story.alarms('expe1')).toEqual([])
    story.give({ type: 'place-call', expressway: 'expe1', destination: 'room@example.com' })
    expect(story.events.find((event) => event.type === 'call-placed')).toMatchObject({ accepted: true })
  })

  test('[PRE-21] [CRE-24] [CRE-M9] H.323 mode Off raises its alarm once clustered, and On clears it', () => {
    const story = saved()
    story.save('expe1', 'h323', { mode: 'Off' })
    expect(story.alarms('expe1')).not.toContain('h323-off')
    story.restartAndWait('expe1')
    expect(story.alarms('expe1')).toContain('h323-off')
    story.save('expe1', 'h323', { mode: 'On' })
    expect(story.alarms('expe1')).toEqual([])
  })

  test('[CRE-25] [CRE-M10] a zone that names a peer of the cluster is flagged', () => {
    const story = Story.of('cluster-of-three')
    story.addZone('expe1', 'Remote', ['expe2.example.com'])
    const notes = story.events.flatMap((event) => (event.type === 'item-saved' ? event.notes : []))
    expect(notes[0]?.text).toContain('expe2')
    story.addZone('expe1', 'Elsewhere', ['expe4.example.com'])
    expect(story.events.flatMap((event) => (event.type === 'item-saved' ? event.notes : []))).toEqual([])
  })

  test('[CRE-13] [CRE-M14] a stale entry elsewhere reads Failed there and is logged here as unexpected', () => {
    const story = Story.of('cluster-of-one', 'realistic')
    story.saveRows('expe2', ['expe2', 'expe1'], { clusterName: 'other.example.com' })
    story.restartAndWait('expe2')
    expect(story.words('expe2')).toEqual(['This system', 'Failed'])
    expect(story.alarms('expe2')).toContain('communication-failure')
    expect(story.alarms('expe1')).toEqual([])
    expect(story.on('expe1').eventLog.map((line) => line.event)).toContain('Unexpected cluster contact')
  })

  test('[CRE-38] [RML-M5] a Configuration primary that points at a blank row is recorded and mismatches once clustered', () => {
    const story = Story.of('standalone-pair')
    story.saveRows('expe1', ['expe1'], { clusterName: CLUSTER_NAME, configurationPrimary: 3 })
    expect(story.mistakes()).toContain('RML-M5')
    story.restartAndWait('expe1')
    expect(story.alarms('expe1')).toContain('primary-mismatch')
  })
})
