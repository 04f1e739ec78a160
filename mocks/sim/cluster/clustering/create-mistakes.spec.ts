import { describe, expect, test } from 'vitest'
import { catalogueField } from '#contract/settings/catalogue'
import { CLUSTER_NAME } from '../../../scenarios/build'
import { savedClusterOfOne } from '../../../testing/saved-cluster-of-one'
import { DAY_MS, MINUTE_MS, SECOND_MS, Story } from '../../../testing/story'

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
    const story = Story.of('standalone-pair', 'realistic')
    expect(story.saveRows('expe1', ['10.0.0.99'], { clusterName: CLUSTER_NAME })).toBeUndefined()
    expect(story.words('expe1')).toEqual(['Failed'])
    expect(story.alarms('expe1')).toContain('not-in-peer-list')
    story.saveRows('expe1', ['10.0.0.11'])
    expect(story.words('expe1')).toEqual(['This system'])
    expect(story.alarms('expe1')).not.toContain('not-in-peer-list')
  })

  test('[CRE-44] [CRE-M3] [R-08] in Enforce strict refuses an address that is not a name in the certificate, and shows the names', () => {
    const story = Story.of('standalone-pair')
    const refusal = story.saveRows('expe1', ['10.0.0.11'], {
      clusterName: CLUSTER_NAME,
      tlsVerificationMode: 'Enforce',
    })
    expect(refusal?.detail).toContain('expe1.example.com')
    story.give({ type: 'set-dns-record', name: 'edge.example.com', addresses: ['10.0.0.11'] })
    const other = story.saveRows('expe1', ['edge.example.com'], {
      clusterName: CLUSTER_NAME,
      tlsVerificationMode: 'Enforce',
    })
    expect(other?.guide).toContain('CRE-44')
    expect(other?.detail).toContain('expe1.example.com')
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

  test('[CRE-35] [CRE-M4] [R-23] peers without a Cluster name raise an alarm until it is saved', () => {
    const story = Story.of('standalone-pair')
    story.saveRows('expe1', ['expe1'])
    expect(story.alarms('expe1')).toContain('cluster-name-missing')
    story.save('expe1', 'clustering', { clusterName: CLUSTER_NAME })
    expect(story.alarms('expe1')).not.toContain('cluster-name-missing')
  })

  test('[CRE-48] [CRE-M5] without the restart it stays standalone however long the clock runs', () => {
    const story = savedClusterOfOne()
    story.wait(24 * 60 * MINUTE_MS)
    expect(story.alarms('expe1')).toEqual(['restart-clustering'])
    expect(story.database('expe1')).toBe('Inactive')
  })

  test('[CRE-M6] a restart drops the calls that are up and counts them', () => {
    const story = savedClusterOfOne()
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

  test('[CRE-54] [CRE-M8] [R-05] maintenance mode left on refuses calls until it is turned off', () => {
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
    const story = savedClusterOfOne('realistic')
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

  test('[CRE-38] Configuration primary is chosen from 1 to 6, and beside one address in row 1 any but 1 is flagged', () => {
    const field = catalogueField('clustering.configurationPrimary')?.field
    expect(field).toMatchObject({ kind: 'number', control: 'drop-down', default: 1, min: 1, max: 6 })
    for (const configurationPrimary of [1, 2, 3, 4, 5, 6]) {
      const story = Story.of('standalone-pair', 'realistic')
      story.saveRows('expe1', ['expe1'], { clusterName: CLUSTER_NAME, configurationPrimary })
      expect(story.mistakes(), String(configurationPrimary)).toEqual(
        configurationPrimary === 1 ? [] : ['RML-M5'],
      )
    }
    for (const configurationPrimary of [0, 7])
      expect(Story.of('standalone-pair').save('expe1', 'clustering', { configurationPrimary })?.kind).toBe(
        'invalid',
      )
  })

  test('[CRE-38] [RML-M5] a Configuration primary that points at a blank row is recorded and mismatches once clustered', () => {
    const story = Story.of('standalone-pair', 'realistic')
    story.saveRows('expe1', ['expe1'], { clusterName: CLUSTER_NAME, configurationPrimary: 3 })
    expect(story.mistakes()).toContain('RML-M5')
    story.restartAndWait('expe1')
    expect(story.alarms('expe1')).toContain('primary-mismatch')
  })
})
