import { describe, expect, test } from 'vitest'
import { listDefinitions } from '#contract/lists/catalogue'
import { catalogueFields, settingsPages } from '#contract/settings/catalogue'
import { fieldsOf, problemWith } from '#contract/settings/validate'
import { MINUTE_MS, SECOND_MS, Story } from '../../../testing/story'
import { listAnswer, settingsPageAnswer } from '../../answers/settings'
import { optionKeyFor } from '../../machine/licences/serial-check'
import { setting } from '../../machine/settings/read'
import { replicatedDifferences, synchronizationTimes } from './read'

const three = ['expe1', 'expe2', 'expe3']

/** A value other than the saved one that the field accepts; nothing when there is none. */
function otherValue(story: Story, id: string) {
  const entry = catalogueFields.find((field) => field.id === id)
  if (!entry) return undefined
  const { field } = entry
  const now = setting(story.on('expe1'), id)
  const candidates = {
    choice: field.kind === 'choice' ? field.options : [],
    number: field.kind === 'number' ? [field.min, field.max] : [],
    text: [
      ...(id.endsWith('SubnetMask') ? ['255.255.0.0'] : []),
      'other',
      '10.0.0.77',
      'other.example.com',
      '2001:db8::77',
    ],
  }[field.kind]
  return candidates.find((value) => value !== now && problemWith(field, value) === undefined)
}

describe('replication in a healthy cluster', () => {
  test('[ADD-10] [INT-05] [R-10] a change on the primary is on every peer within a minute, and not at once', () => {
    const story = Story.of('cluster-of-three')
    story.wait(7 * SECOND_MS)
    story.addZone('expe1', 'Branch office')
    story.save('expe1', 'h323', { timeToLive: 60 })
    expect(story.zones('expe2')).not.toContain('Branch office')
    story.wait(MINUTE_MS)
    for (const id of three) {
      expect(story.zones(id), id).toContain('Branch office')
      expect(story.page(id, 'h323'), id).toMatchObject({ timeToLive: 60 })
    }
  })

  test('[ADD-10] a change just after a full copy does not wait for the next: within a minute every peer has it', () => {
    const story = Story.of('cluster-of-six')
    const next = () => synchronizationTimes(story.world, story.on('expe2')).next ?? 0
    story.wait(next() - story.world.now + SECOND_MS)
    story.addZone('expe1', 'Branch office')
    story.save('expe1', 'h323', { timeToLive: 60 })
    expect(next() - story.world.now).toBeGreaterThan(MINUTE_MS)
    story.wait(SECOND_MS)
    const others = ['expe2', 'expe3', 'expe4', 'expe5', 'expe6']
    for (const id of others) {
      expect(story.zones(id), id).not.toContain('Branch office')
      expect(story.page(id, 'h323'), id).toMatchObject({ timeToLive: 1800 })
    }
    story.wait(MINUTE_MS - SECOND_MS)
    for (const id of others) {
      expect(story.zones(id), id).toContain('Branch office')
      expect(story.page(id, 'h323'), id).toMatchObject({ timeToLive: 60 })
    }
  })

  test('[PSI-02] [R-07] every field that is not peer-specific replicates from the primary', () => {
    const story = Story.of('cluster-of-three')
    // Advanced account security mode cannot be turned on without it.
    const key = optionKeyFor(story.on('expe1').serialNumber, 'J00')
    story.give({ type: 'add-option-key', expressway: 'expe1', key, by: 'admin' })
    const wanted = catalogueFields
      .filter((entry) => entry.field.scope === 'cluster')
      .map(({ id, page, field }) => ({ id, page, field, value: otherValue(story, id) }))
    for (const { id, value } of wanted) expect(value, id).toBeDefined()
    for (const pageId of new Set(wanted.map(({ page }) => page.id))) {
      const ofPage = wanted.filter(({ page }) => page.id === pageId)
      const values = Object.fromEntries(ofPage.map(({ field, value }) => [field.key, value ?? '']))
      expect(story.save('expe1', pageId, values), pageId).toBeUndefined()
    }
    story.wait(2 * MINUTE_MS)
    for (const { id, value } of wanted) expect(setting(story.on('expe3'), id), id).toBe(value)
  })

  test('[ADD-09] [PSI-05] [PSI-36] [PRE-23] peer-specific settings keep their own value over any number of cycles', () => {
    for (const { id, page, field } of catalogueFields.filter((entry) => entry.field.scope !== 'cluster')) {
      // The clustering fields have stories of their own. FIPS140-2 mode cannot be turned on in a cluster at all.
      if (['clustering', 'advanced-security'].includes(page.id)) continue
      // An address that is changed while clustered is refused in strict. It is not in force before a restart.
      const story = Story.of('cluster-of-three', page.id === 'ip' ? 'realistic' : 'strict')
      const value = otherValue(story, id)
      if (value === undefined) continue
      expect(story.save('expe2', page.id, { [field.key]: value }), id).toBeUndefined()
      const before = setting(story.on('expe1'), id)
      // Where nothing differs nothing is copied: a copy that takes everything has to come by.
      for (const timeToLive of [60, 120]) {
        story.save('expe1', 'h323', { timeToLive })
        story.wait(10 * MINUTE_MS)
        expect(story.page('expe2', 'h323'), id).toMatchObject({ timeToLive })
      }
      expect(setting(story.on('expe2'), id), id).toBe(value)
      expect(setting(story.on('expe1'), id), id).toBe(before)
      expect(setting(story.on('expe3'), id), id).not.toBe(value)
    }
  }, 60_000)

  test('[PRE-23] [ISO-08] the DNS servers saved on the primary never appear on a subordinate, and carry the dagger', () => {
    const servers = catalogueFields.filter(({ id }) => /^dns\.server\d/.test(id))
    expect(servers.length).toBeGreaterThanOrEqual(5)
    expect(new Set(servers.map(({ field }) => field.scope))).toEqual(new Set(['peer']))
    const story = Story.of('cluster-of-three')
    const typed = Object.fromEntries(servers.map(({ field }, index) => [field.key, `10.0.0.${60 + index}`]))
    const before = story.page('expe2', 'dns')
    expect(story.save('expe1', 'dns', typed)).toBeUndefined()
    expect(story.page('expe1', 'dns')).toMatchObject(typed)
    story.wait(20 * MINUTE_MS)
    for (const id of ['expe2', 'expe3']) {
      const values = Object.values(story.page(id, 'dns'))
      for (const address of Object.values(typed)) expect(values, id).not.toContain(address)
    }
    expect(story.page('expe2', 'dns')).toEqual(before)
  })

  test('[PSI-36] [R-07] what one machine does or is stays there, whichever peer it is, and nothing of it carries a dagger', () => {
    for (const id of ['expe1', 'expe2']) {
      const story = Story.of('cluster-of-three')
      const others = three.filter((other) => other !== id)
      const own = (of: string) => {
        const { version, power, backups, alarms, calls, registrations, eventLog, configurationLog } =
          story.on(of)
        const mode = story.page(of, 'maintenance-mode')
        // What the copy itself writes, and the change that it brings, are no business of one machine.
        const logs = [...eventLog, ...configurationLog].filter(
          ({ event, detail }) =>
            !/^(?:Cluster peer|Configuration replicated)/.test(event) && !/call loop/i.test(detail),
        )
        return { mode, version, power, backups, alarms, calls, registrations, logs }
      }
      const before = others.map(own)
      story.save(id, 'maintenance-mode', { mode: 'On' })
      story.give({ type: 'create-backup', expressway: id, by: 'admin' })
      // Where nothing differs nothing is copied: a copy that takes everything has to come by.
      story.save('expe1', 'call-routing', { callLoopDetectionMode: 'Off' })
      story.wait(5 * MINUTE_MS)
      for (const peer of three) {
        expect(story.page(peer, 'call-routing')).toMatchObject({ callLoopDetectionMode: 'Off' })
      }
      expect(story.page(id, 'maintenance-mode')).toEqual({ mode: 'On' })
      expect(story.on(id).backups).toHaveLength(1)
      expect(story.alarms(id)).toEqual(['maintenance-mode'])
      expect(others.map(own), id).toEqual(before)
      story.save(id, 'maintenance-mode', { mode: 'Off' })
      story.give({ type: 'place-call', expressway: id, destination: 'room@example.com' })
      expect(story.on(id).calls.placed).toHaveLength(1)
      story.save('expe1', 'call-routing', { callLoopDetectionMode: 'On' })
      story.wait(5 * MINUTE_MS)
      expect(others.map(own), id).toEqual(before)
      story.restart(id)
      expect(story.on(id).power.state).toBe('restarting')
      expect(others.map((other) => story.on(other).power)).toEqual(before.map(({ power }) => power))
    }
    const scope = catalogueFields.find((entry) => entry.id === 'maintenance-mode.mode')?.field.scope
    expect(scope).toBe('machine')
  })

  test('[PSI-04] the peer rows are never copied: each peer keeps what was typed on it', () => {
    const story = Story.of('cluster-of-three')
    story.saveRows('expe1', ['10.0.0.11', '10.0.0.12', '10.0.0.13'])
    story.wait(10 * MINUTE_MS)
    expect(story.page('expe2', 'clustering')).toMatchObject({ peer1Address: 'expe1.example.com' })
    expect(story.words('expe2')).toEqual(['Active', 'This system', 'Active'])
  })

  test('the previous and next synchronization are two minutes apart', () => {
    const story = Story.of('cluster-of-three')
    story.wait(17 * SECOND_MS)
    const { last, next } = synchronizationTimes(story.world, story.on('expe2'))
    expect((next ?? 0) - (last ?? 0)).toBe(2 * MINUTE_MS)
    expect(next).toBeGreaterThan(story.world.now)
  })
})

describe('changes on a subordinate', () => {
  test('[ADD-05] every cluster-wide page and list there is read-only in what is shared, and names the primary', () => {
    const story = Story.of('cluster-of-three')
    const primary = { name: 'expe1', host: 'expe1.example.com' }
    for (const page of settingsPages) {
      const shared = fieldsOf(page).filter((field) => field.scope === 'cluster')
      const answer = settingsPageAnswer(story.world, story.on('expe2'), page)
      expect(answer.readOnly, page.id).toEqual(shared.map((field) => field.key))
      expect(answer.primary, page.id).toEqual(shared.length > 0 ? primary : undefined)
      expect(settingsPageAnswer(story.world, story.on('expe1'), page), page.id).toMatchObject({
        readOnly: [],
      })
    }
    for (const { id, scope } of listDefinitions) {
      const answer = listAnswer(story.world, story.on('expe2'), id)
      expect(answer.readOnly, id).toBe(scope === 'cluster')
      expect(answer.primary, id).toEqual(scope === 'cluster' ? primary : undefined)
      expect(listAnswer(story.world, story.on('expe1'), id).readOnly, id).toBe(false)
    }
  })

  test('[ADD-05] [R-06] strict refuses a cluster-wide change and names the primary', () => {
    const story = Story.of('cluster-of-three')
    const refusal = story.save('expe2', 'h323', { timeToLive: 60 })
    expect(refusal).toMatchObject({ kind: 'conflict' })
    expect(refusal?.detail).toContain('expe1')
    expect(story.addZone('expe2', 'Mine')?.guide).toContain('ADD-05')
    expect(story.page('expe2', 'h323')).toMatchObject({ timeToLive: 1800 })
  })

  test('[ADD-05] [ADD-08] [PSI-03] [R-06] realistic shows it at once, spreads it nowhere and reverts it at the next copy, with a log line', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    expect(story.save('expe2', 'h323', { timeToLive: 60 })).toBeUndefined()
    story.addZone('expe2', 'Mine')
    expect(story.page('expe2', 'h323')).toMatchObject({ timeToLive: 60 })
    for (let seconds = 0; seconds <= 120; seconds += 20) {
      for (const id of ['expe1', 'expe3']) {
        expect(story.page(id, 'h323'), id).toMatchObject({ timeToLive: 1800 })
        expect(story.zones(id), id).not.toContain('Mine')
      }
      story.wait(20 * SECOND_MS)
    }
    expect(story.page('expe2', 'h323')).toMatchObject({ timeToLive: 1800 })
    expect(story.zones('expe2')).not.toContain('Mine')
    expect(story.on('expe2').eventLog.map((line) => line.event)).toContain('Configuration replicated')
    expect(story.mistakes()).toContain('ADD-05')
  })

  test('[PSI-03] [R-06] the same item changed on both in one cycle is a conflict that only ForceConfigUpdate mends', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    story.save('expe2', 'h323', { timeToLive: 60 })
    story.save('expe1', 'h323', { timeToLive: 90 })
    story.wait(MINUTE_MS)
    expect(story.alarms('expe2')).toEqual(['replication-conflict'])
    story.wait(60 * MINUTE_MS)
    expect(story.page('expe2', 'h323')).toMatchObject({ timeToLive: 60 })
    expect(story.give({ type: 'force-config-update', expressway: 'expe1', by: 'admin' })?.kind).toBe(
      'conflict',
    )
    expect(story.give({ type: 'force-config-update', expressway: 'expe2', by: 'admin' })).toBeUndefined()
    story.wait(MINUTE_MS)
    expect(story.page('expe2', 'h323')).toMatchObject({ timeToLive: 90 })
    expect(story.alarms('expe2')).toEqual([])
  })

  test('[ADD-07] a change on the primary while a member is out leaves that member with an error when it returns', () => {
    const story = Story.of('cluster-of-three')
    story.restart('expe3')
    story.wait(MINUTE_MS)
    story.save('expe1', 'h323', { timeToLive: 90 })
    expect(story.alarms('expe3')).toEqual([])
    story.wait(3 * MINUTE_MS)
    expect(story.alarms('expe3')).toContain('replication-conflict')
    expect(story.alarms('expe2')).not.toContain('replication-conflict')
    story.give({ type: 'force-config-update', expressway: 'expe3', by: 'admin' })
    story.wait(MINUTE_MS)
    expect(replicatedDifferences(story.on('expe1'), story.on('expe3'))).toEqual([])
    expect(story.alarms('expe3')).toEqual([])
  })
})

describe('a change and a loss at the same moment, with the clock paused', () => {
  const change = (story: Story) => story.save('expe1', 'h323', { timeToLive: 90 })
  const losses: [string, (story: Story) => void][] = [
    ['a restart of the primary', (story) => story.restart('expe1')],
    ['a restart of the peer', (story) => story.restart('expe3')],
    [
      'a power cut of the primary',
      (story) => {
        story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe1' } })
        story.wait(MINUTE_MS)
        story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
      },
    ],
  ]

  test.each(losses)('[ADD-07] the change came before %s: nobody missed it, and it is copied', (_, lose) => {
    const story = Story.of('cluster-of-three')
    story.wait(7 * SECOND_MS)
    change(story)
    lose(story)
    story.wait(10 * MINUTE_MS)
    for (const id of ['expe2', 'expe3'])
      expect([story.alarms(id), story.page(id, 'h323')], id).toMatchObject([[], { timeToLive: 90 }])
  })

  test('[ADD-07] the change came after the peer was lost: that peer missed it, whatever was changed before', () => {
    const story = Story.of('cluster-of-three')
    story.wait(7 * SECOND_MS)
    story.addZone('expe1', 'Branch office')
    story.restart('expe3')
    change(story)
    story.wait(10 * MINUTE_MS)
    expect(story.alarms('expe3')).toEqual(['replication-conflict'])
    expect(story.page('expe2', 'h323')).toMatchObject({ timeToLive: 90 })
  })
})
