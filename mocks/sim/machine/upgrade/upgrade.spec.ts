import { describe, expect, test } from 'vitest'
import type { ImageManifest } from '#contract/wire/upgrade'
import { addRule, firewall } from '../../../testing/firewall'
import { DAY_MS, MINUTE_MS, SECOND_MS, Story } from '../../../testing/story'
import { install, proceed, reboot, upgrade, upload, x89 } from '../../../testing/upgrading'
import { whyAlarm } from '../../answers/why'
import { clusteringStatus } from '../../cluster/clustering/status'
import { POWER_MS } from '../../ground/state/power'
import { INSTALL_MS } from '../../ground/state/upgrade'
import { callsOf } from '../../traffic/calls/read'
import { activeFirewallRules, firewallStatus } from '../firewall/read'

const peers = ['expe1', 'expe2', 'expe3']
const by = 'admin'

describe('an image', () => {
  test.each<[string, ImageManifest | null, number, string]>([
    ['nothing that can be read', null, 300, 'not a software image'],
    ['the same version', { ...x89, version: 'X8.8.3' }, 300, 'runs already'],
    ['an older version', { ...x89, version: 'X8.8.1' }, 300, 'older than X8.8.3'],
    ['another product', { ...x89, product: 'TelePresence endpoint' }, 300, 'TelePresence endpoint'],
    ['too large', x89, 3_000_000, 'too large'],
  ])('%s is refused with the reason and changes nothing', (_name, manifest, size, reason) => {
    const story = Story.of('upgrade-x8-8')
    const before = story.on('expe1')
    expect(upload(story, 'expe1', manifest, size)?.detail).toContain(reason)
    expect(story.on('expe1')).toEqual(before)
  })

  test('[UPG-01] goes on a system that runs X8.n, and on no other', () => {
    const story = Story.of('upgrade-x8-8')
    story.world = structuredClone(story.world)
    story.on('expe1').version = 'X7.2.4'
    expect(upload(story, 'expe1')).toMatchObject({
      detail: expect.stringContaining('X8.n'),
      guide: ['UPG-01'],
    })
    expect(upload(Story.of('upgrade-x8-8'), 'expe1')).toBeUndefined()
    expect(upload(Story.of('cluster-of-three'), 'expe1')?.detail).toContain('runs already')
  })

  test('is not replaced while it is installed, and can be thrown away before', () => {
    const story = Story.of('upgrade-x8-8')
    expect(proceed(story, 'expe1')?.detail).toContain('Upload')
    upload(story, 'expe1')
    story.give({ type: 'discard-image', expressway: 'expe1', by })
    expect(story.on('expe1').upgrade.stage).toBeNull()
    upload(story, 'expe1')
    proceed(story, 'expe1')
    expect(upload(story, 'expe1')?.detail).toContain('being installed')
    expect(proceed(story, 'expe1')?.detail).toContain('being installed')
    expect(story.give({ type: 'discard-image', expressway: 'expe1', by })).toBeDefined()
  })

  test('that a restart finds uninstalled is lost; one that is installed waits for a reboot', () => {
    const story = Story.of('upgrade-x8-8')
    upload(story, 'expe2')
    story.restartAndWait('expe2')
    expect(story.on('expe2').upgrade.stage).toBeNull()
    install(story, 'expe1')
    story.restart('expe1')
    story.wait(POWER_MS.restart + POWER_MS.diskCheck)
    expect(story.on('expe1')).toMatchObject({ version: 'X8.8.3', power: { state: 'up' } })
    reboot(story, 'expe1')
    story.wait(POWER_MS.reboot)
    expect(story.on('expe1').version).toBe('X8.9')
  })
})

describe('the upgrade of one peer', () => {
  test('[UPG-16] [UPG-29] installs, reboots and comes back ten minutes later on the new version', () => {
    const story = Story.of('upgrade-x8-8')
    upgrade(story, 'expe1')
    const begun = story.world.now
    upgrade(story, 'expe2')
    expect(story.world.now - begun).toBe(10 * MINUTE_MS)
    expect(peers.map((id) => story.on(id).version)).toEqual(['X8.9', 'X8.9', 'X8.8.3'])
    expect(story.on('expe2').eventLog.map((line) => line.event)).toContain('System upgraded')
  })

  test('[PSI-36] the version of one peer is its own: the others keep theirs and are not restarted', () => {
    const story = Story.of('upgrade-x8-8')
    const others = () => ['expe2', 'expe3'].map((id) => [story.on(id).version, story.on(id).power])
    const before = others()
    upgrade(story, 'expe1')
    story.wait(5 * MINUTE_MS)
    expect(story.on('expe1').version).toBe('X8.9')
    expect(others()).toEqual(before)
  })

  test('[UPG-13] [UPG-35] its reboot ends maintenance mode, which nobody turns off', () => {
    const story = Story.of('upgrade-x8-8')
    upgrade(story, 'expe1')
    expect(story.page('expe1', 'maintenance-mode')).toEqual({ mode: 'Off' })
    expect(story.alarms('expe1')).not.toContain('maintenance-mode')
  })

  test('loses the firewall rules that were accepted between upload and reboot', () => {
    const story = Story.of('upgrade-x8-8')
    upload(story, 'expe1')
    addRule(story, 'expe1', { priority: 3, address: '0.0.0.0', prefixLength: 0, service: 'SSH' })
    firewall(story, 'expe1', 'activate')
    firewall(story, 'expe1', 'accept')
    const active = () => activeFirewallRules(story.on('expe1')).rows.map(({ priority }) => priority)
    expect(active()).toEqual([3, null])
    proceed(story, 'expe1')
    story.wait(INSTALL_MS)
    reboot(story, 'expe1')
    story.wait(POWER_MS.reboot + POWER_MS.diskCheck)
    expect(active()).toEqual([null])
    expect(firewallStatus(story.on('expe1')).pending).toBe(false)
  })

  test('loses what was saved between upload and reboot, on the primary for the whole cluster', () => {
    const story = Story.of('upgrade-x8-8')
    story.save('expe1', 'h323', { timeToLive: 60 })
    upload(story, 'expe1')
    story.save('expe1', 'h323', { timeToLive: 90 })
    story.addZone('expe1', 'Too late')
    story.wait(2 * MINUTE_MS)
    expect(story.page('expe2', 'h323')).toMatchObject({ timeToLive: 90 })
    proceed(story, 'expe1')
    story.wait(INSTALL_MS)
    reboot(story, 'expe1')
    story.wait(POWER_MS.reboot + POWER_MS.diskCheck)
    expect(story.page('expe1', 'h323')).toMatchObject({ timeToLive: 60 })
    expect(story.zones('expe1')).not.toContain('Too late')
    for (const id of ['expe2', 'expe3']) upgrade(story, id)
    story.wait(5 * MINUTE_MS)
    for (const id of peers) expect(story.page(id, 'h323'), id).toMatchObject({ timeToLive: 60 })
    for (const id of peers) expect(story.alarms(id), id).toEqual([])
  })

  test('[UPG-12] a backup goes back on its own version only, and the refusal names both', () => {
    const story = Story.of('upgrade-x8-8')
    story.give({ type: 'create-backup', expressway: 'expe1', by })
    const backup = story.events.flatMap((event) => (event.type === 'backup-created' ? [event.backup] : []))[0]
    upgrade(story, 'expe1')
    const refusal = story.give({ type: 'restore-backup', expressway: 'expe1', backup, by })
    expect(refusal?.detail).toContain('X8.8.3')
    expect(refusal?.detail).toContain('X8.9')
  })

  test('[UPG-14] in maintenance mode new calls land on other peers, and those that are up go on', () => {
    const story = Story.of('upgrade-x8-8')
    const call = (id: string) => {
      story.give({ type: 'place-call', expressway: id, destination: 'room@example.com' })
      return story.events.find((event) => event.type === 'call-placed')?.accepted
    }
    expect(call('expe1')).toBe(true)
    const before = callsOf(story.world, story.on('expe1'))
    story.save('expe1', 'maintenance-mode', { mode: 'On' })
    expect([call('expe1'), call('expe2')]).toEqual([false, true])
    expect(callsOf(story.world, story.on('expe1'))).toEqual(before)
  })

  test('[UPG-14] [UPG-M8] calls that are up at its reboot are dropped and counted as a mistake', () => {
    const story = Story.of('upgrade-x8-8')
    upgrade(story, 'expe1')
    expect(story.mistakes()).not.toContain('UPG-M8')
    install(story, 'expe2')
    reboot(story, 'expe2')
    expect(story.mistakes()).toContain('UPG-M8')
  })
})

describe('the upgrade of a cluster', () => {
  const expected = ['communication-failure', 'replication-no-primary-file', 'replication-upgrade']

  test('[UPG-19] [UPG-20] [UPG-34] [TRB-05] [TRB-14] raises exactly the alarms that the guide expects', () => {
    const story = Story.of('upgrade-x8-8')
    install(story, 'expe1')
    for (const id of peers) expect(story.alarms(id), id).toEqual([])
    reboot(story, 'expe1')
    expect(story.alarms('expe2')).toEqual(['communication-failure', 'replication-upgrade'])
    story.wait(POWER_MS.reboot + POWER_MS.diskCheck)
    expect(story.alarms('expe1')).toEqual(['communication-failure', 'replication-upgrade'])
    for (const id of ['expe2', 'expe3']) expect(story.alarms(id), id).toEqual(expected)
    upgrade(story, 'expe2')
    expect(story.alarms('expe2')).toEqual(['communication-failure', 'replication-upgrade'])
    expect(whyAlarm(story.world, 'expe2.communication-failure')?.answer).toContain(
      'Expected during an upgrade',
    )
    // Nobody clears them but the end of the upgrade: a day later they stand, acknowledged or not (UPG-M7).
    const keys = story.on('expe3').alarms.map((alarm) => `expe3.${alarm.key}`)
    story.give({ type: 'acknowledge-alarms', expressway: 'expe3', keys, by })
    story.wait(DAY_MS)
    expect(story.alarms('expe3')).toEqual(expected)
  })

  test('[UPG-21] [UPG-33] [UPG-34] [TRB-14] 300 seconds after the last peer is up all its alarms are gone and the database is Active', () => {
    const story = Story.of('upgrade-x8-8')
    for (const id of peers) upgrade(story, id)
    for (const id of ['expe1', 'expe2'])
      expect(story.alarms(id), id).toEqual(['communication-failure', 'replication-upgrade'])
    expect(peers.map((id) => story.database(id))).not.toContain('Active')
    story.wait(299 * SECOND_MS)
    expect(story.alarms('expe1')).toHaveLength(2)
    story.wait(SECOND_MS)
    for (const id of peers) expect(story.alarms(id), id).toEqual([])
    for (const id of peers) expect(story.database(id), id).toBe('Active')
    expect(story.mistakes()).toEqual([])
  })

  test('[PRE-03] [UPG-04] [UPG-M7] parts it by version: groups do not replicate to each other, the page shows them, it heals', () => {
    const story = Story.of('upgrade-x8-8')
    const shown = (id: string) => clusteringStatus(story.world, story.on(id)).partitions
    expect(shown('expe1')).toEqual([])
    upgrade(story, 'expe1')
    story.wait(30 * MINUTE_MS)
    expect(shown('expe3')).toEqual([
      { version: 'X8.8.3', own: true, peers: ['expe3', 'expe2'] },
      { version: 'X8.9', own: false, peers: ['expe1'] },
    ])
    expect(story.words('expe3')).toEqual(['Failed', 'Active', 'This system'])
    for (const id of peers) expect(story.database(id), id).not.toBe('Active')
    upgrade(story, 'expe2')
    story.wait(MINUTE_MS)
    expect(story.words('expe2')).toEqual(['Active', 'This system', 'Failed'])
    upgrade(story, 'expe3')
    expect(shown('expe3')).toEqual([])
    expect(story.words('expe3')).toEqual(['Active', 'Active', 'This system'])
  })

  test('[PRE-03] [UPG-25] [UPG-26] [UPG-M3] a cluster-wide save meanwhile warns, is recorded, and stays with the group of the primary', () => {
    const story = Story.of('upgrade-x8-8')
    for (const id of ['expe1', 'expe2']) upgrade(story, id)
    story.save('expe1', 'h323', { timeToLive: 60 })
    const saved = story.events.find((event) => event.type === 'settings-saved')
    const text = expect.stringMatching(/^Saved while the cluster is being upgraded: expe3 on another version/)
    expect(saved).toMatchObject({ notes: [{ text, guide: ['UPG-25', 'UPG-26'] }] })
    expect(story.mistakes()).toEqual(['UPG-M3'])
    story.wait(10 * MINUTE_MS)
    expect(story.page('expe2', 'h323')).toMatchObject({ timeToLive: 60 })
    expect(story.page('expe3', 'h323')).toMatchObject({ timeToLive: 1800 })
    upgrade(story, 'expe3')
    expect(story.alarms('expe3')).toContain('replication-conflict')
  })
})
