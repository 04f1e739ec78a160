import { describe, expect, test } from 'vitest'
import { settingsPage } from '#contract/settings/catalogue'
import { MINUTE_MS, Story } from '../../../testing/story'
import { settingsPageAnswer } from '../../answers/settings'
import { expresswayAt, reachability } from '../../around/workstation/reachability'
import { present } from '../../ground/assert'
import { eventOf } from '../../ground/event'
import { hostOf } from '../network/read'
import { restartingAnswer } from '../power/read'
import { identityConflicts } from './twins'

const move = (story: Story, id: string, lan1Ipv4Address: string) => story.save(id, 'ip', { lan1Ipv4Address })
const record = (story: Story, name: string, ...addresses: string[]) =>
  story.give({ type: 'set-dns-record', name, addresses })
const three = ['expe1', 'expe2', 'expe3']

describe('the address of a peer', () => {
  test('[ADR-01] [ADR-M1] strict refuses to change it while clustered, and says the way', () => {
    const story = Story.of('cluster-of-three')
    const before = story.world.expressways
    const refusal = move(story, 'expe3', '10.0.0.113')
    expect(refusal?.detail).toContain('Remove it from the cluster, change its address, and add it back.')
    expect(refusal?.errors.map(({ field }) => field)).toEqual(['lan1Ipv4Address'])
    expect(story.world.expressways).toEqual(before)
    expect(story.mistakes()).toEqual(['ADR-M1'])
  })

  test.each(['realistic'] as const)(
    '[ADR-01] [ADR-M1] changed while clustered it is flagged, and after the restart rows fail everywhere (%s)',
    (profile) => {
      const story = Story.of('cluster-of-three', profile)
      expect(move(story, 'expe3', '10.0.0.113')).toBeUndefined()
      expect(eventOf(story.events, 'settings-saved')?.notes[0]?.guide).toContain('ADR-01')
      expect(story.mistakes()).toEqual(['ADR-M1'])
      for (const id of three) expect(story.words(id), id).not.toContain('Failed')
      story.restartAndWait('expe3')
      story.wait(MINUTE_MS)
      expect(story.words('expe1')).toEqual(['This system', 'Active', 'Failed'])
      expect(story.words('expe2')).toEqual(['Active', 'This system', 'Failed'])
      expect(story.words('expe3')).toEqual(['Failed', 'Failed', 'Failed'])
      for (const id of ['expe1', 'expe2']) expect(story.alarms(id), id).toContain('communication-failure')
      expect(story.alarms('expe3')).toContain('not-in-peer-list')
    },
  )

  test('[ADR-04] [R-04] [R-34] on a standalone system it takes effect with the restart that an alarm asks for, which says where it moves', () => {
    const story = Story.of('standalone-pair')
    expect(move(story, 'expe2', '10.0.0.112')).toBeUndefined()
    expect(story.mistakes()).toEqual([])
    expect(story.alarms('expe2')).toEqual(['restart-ip'])
    expect(expresswayAt(story.world, '10.0.0.12')?.id).toBe('expe2')
    expect(story.restart('expe2')).toBeUndefined()
    expect(restartingAnswer(story.on('expe2')).movesTo).toBe('10.0.0.112')
    story.wait(5 * MINUTE_MS)
    expect(story.alarms('expe2')).toEqual([])
    expect(expresswayAt(story.world, '10.0.0.112')?.id).toBe('expe2')
    expect(reachability(story.world, '10.0.0.12')).toEqual({ browserError: 'ERR_ADDRESS_UNREACHABLE' })
  })

  test('a restart that changes no address moves nowhere', () => {
    const story = Story.of('standalone-pair')
    story.restart('expe2')
    expect(restartingAnswer(story.on('expe2')).movesTo).toBeNull()
  })

  test('[ADR-06] DNS leads its name to the old address until the record is changed', () => {
    const story = Story.of('standalone-pair')
    move(story, 'expe2', '10.0.0.112')
    story.restartAndWait('expe2')
    expect(expresswayAt(story.world, 'expe2.example.com')).toBeUndefined()
    expect(hostOf(story.world, story.on('expe2'))).toBe('10.0.0.112')
    expect(record(story, 'EXPE2.example.com', '10.0.0.112')).toBeUndefined()
    expect(expresswayAt(story.world, 'expe2.example.com')?.id).toBe('expe2')
    expect(hostOf(story.world, story.on('expe2'))).toBe('expe2.example.com')
  })

  test('a name without an address leaves DNS; what is no name or no address is refused', () => {
    const story = Story.of('standalone-pair')
    expect(record(story, 'expe2.example.com')).toBeUndefined()
    expect(reachability(story.world, 'expe2.example.com')).toEqual({ browserError: 'ERR_NAME_NOT_RESOLVED' })
    const before = story.world.network
    expect(record(story, '<b>expe2</b>', '10.0.0.12')?.errors[0]?.field).toBe('name')
    expect(record(story, 'expe2.example.com', '10.0.0.299')?.errors[0]?.field).toBe('addresses')
    expect(story.world.network).toEqual(before)
  })
})

describe('two units with one address', () => {
  /** expe4 is given the address and name of expe3 while that one is as the test says. */
  function taken(away: boolean): Story {
    const story = Story.of('cluster-of-three')
    if (away) story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe3' } })
    move(story, 'expe4', '10.0.0.13')
    story.save('expe4', 'dns', { systemHostName: 'expe3' })
    story.restartAndWait('expe4')
    return story
  }

  test('[REP-10] a unit that is off gives way to its replacement, and goes by its id', () => {
    const story = taken(true)
    expect(expresswayAt(story.world, 'expe3.example.com')?.id).toBe('expe4')
    expect(hostOf(story.world, story.on('expe4'))).toBe('expe3.example.com')
    expect(hostOf(story.world, story.on('expe3'))).toBe('expe3')
  })

  test('[REP-10] with both on the network the old one still answers', () => {
    const story = taken(false)
    expect(expresswayAt(story.world, 'expe3.example.com')?.id).toBe('expe3')
  })

  const onPages = (story: Story, id: string) =>
    ['ip', 'dns', 'administration'].map(
      (page) => settingsPageAnswer(story.world, story.on(id), present(settingsPage(page), page)).notes.length,
    )

  test('[PRE-07] [REP-10] [R-35] with both on the network each page that tells them apart says so on both', () => {
    const story = taken(false)
    for (const id of ['expe3', 'expe4']) expect(onPages(story, id), id).toEqual([1, 1, 0])
    expect(identityConflicts(story.world, story.on('expe3'))).toEqual([
      'System host name expe3: also that of expe4',
      'LAN 1 IPv4 address 10.0.0.13: also that of expe4',
    ])
  })

  test('[REP-10] [R-35] the replacement of a unit that is away is not flagged', () => {
    const story = taken(true)
    for (const id of ['expe3', 'expe4']) {
      expect(onPages(story, id), id).toEqual([0, 0, 0])
      expect(identityConflicts(story.world, story.on(id)), id).toEqual([])
    }
  })
})
