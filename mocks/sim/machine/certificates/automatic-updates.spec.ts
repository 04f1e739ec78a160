import { describe, expect, test } from 'vitest'
import type { RevocationList } from '#contract/wire/certificates'
import { HOUR_MS, Story } from '../../../testing/story'

const ADDRESS = 'http://crl.example.com/lab.crl'

const list = (serialNumbers: string[], thisUpdate = 0): RevocationList => ({
  pem: '',
  facts: {
    issuer: 'CN=Lab',
    authorityKeyId: '',
    thisUpdate,
    nextUpdate: null,
    serialNumbers,
    fingerprint: serialNumbers.join(),
  },
})

const publish = (story: Story, serialNumbers: string[]) =>
  story.give({ type: 'publish-revocation-list', address: ADDRESS, list: list(serialNumbers) })

const enable = (story: Story, distributionPoints: string, dailyUpdateTime = '01:00') =>
  story.save('expe1', 'crl-management', { automaticUpdates: 'Enabled', distributionPoints, dailyUpdateTime })

const loaded = (story: Story, id = 'expe1') =>
  story.on(id).certificates.revocationLists.flatMap(({ facts }) => facts.serialNumbers)

const updateNow = (story: Story) =>
  story.give({
    type: 'change-certificates',
    expressway: 'expe1',
    change: { kind: 'update-revocation-lists' },
    by: 'admin',
  })

describe('the automatic update of revocation lists', () => {
  test('[PSI-21] downloads what is published at the time of day, day after day, and on this system only', () => {
    const story = Story.of('cluster-of-three')
    publish(story, ['aa'])
    enable(story, ADDRESS)
    expect(loaded(story)).toEqual([])
    story.wait(24 * HOUR_MS)
    expect(loaded(story)).toEqual(['aa'])
    expect(new Date(story.on('expe1').certificates.automaticUpdate.at ?? 0).toISOString()).toMatch(/T01:00/)
    publish(story, ['aa', 'bb'])
    story.wait(24 * HOUR_MS)
    expect(loaded(story)).toEqual(['aa', 'bb'])
    expect(loaded(story, 'expe2')).toEqual([])
  })

  test('without distribution points the alarm says so, until there are some', () => {
    const story = Story.of('standalone-pair')
    enable(story, '')
    expect(story.alarms('expe1')).toContain('crl-without-distribution-points')
    enable(story, ADDRESS)
    expect(story.alarms('expe1')).not.toContain('crl-without-distribution-points')
  })

  test('a list that cannot be had raises the alarm, leaves the earlier one in use, and is told by its reason', () => {
    const story = Story.of('standalone-pair')
    publish(story, ['aa'])
    enable(story, ADDRESS)
    updateNow(story)
    expect(loaded(story)).toEqual(['aa'])
    enable(story, 'http://nowhere.example.com/a.crl http://crl.example.com/other.crl')
    updateNow(story)
    expect(story.alarms('expe1')).toContain('crl-download-failed')
    expect(loaded(story)).toEqual(['aa'])
    const { failures } = story.on('expe1').certificates.automaticUpdate
    expect(failures).toEqual([
      expect.stringContaining('DNS has no such name'),
      expect.stringContaining('nothing is published there'),
    ])
    enable(story, ADDRESS)
    story.wait(24 * HOUR_MS)
    expect(story.alarms('expe1')).not.toContain('crl-download-failed')
  })

  test('what is no address or no time of day is refused at its field; Update now needs the updates enabled', () => {
    const story = Story.of('standalone-pair')
    expect(enable(story, 'ftp://crl.example.com/a.crl')?.errors[0]?.field).toBe('distributionPoints')
    expect(enable(story, ADDRESS, '25:00')?.errors[0]?.field).toBe('dailyUpdateTime')
    expect(updateNow(story)?.kind).toBe('conflict')
    expect(story.on('expe1').certificates.automaticUpdate.at).toBeNull()
  })
})
