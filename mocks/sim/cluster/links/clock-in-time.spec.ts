import { describe, expect, test } from 'vitest'
import { HOUR_MS, MINUTE_MS, Story } from '../../../testing/story'
import { timeStatus } from '../../machine/time/read'

const none = { ntpServer1Address: '', ntpServer2Address: '' }
const servers = { ntpServer1Address: '10.0.0.4', ntpServer2Address: '' }

/** A cluster of three of which expe2 has had no time server for so long. */
function without(scenario: string, hours: number): Story {
  const story = Story.of(scenario, 'realistic')
  story.save('expe2', 'time', none)
  story.wait(hours * HOUR_MS)
  return story
}

describe('[R-46] [PRE-21] the clock of a peer that follows no server', () => {
  test('drifts, and with Enforce the handshake fails once it is more than ten seconds out, and not before', () => {
    const story = without('enforce-tls', 5)
    expect(story.alarms('expe2')).toContain('replication-ntp')
    expect(story.words('expe1')).toEqual(['This system', 'Active', 'Active'])
    story.wait(7 * HOUR_MS)
    expect(story.words('expe1')).toEqual(['This system', 'Failed', 'Active'])
    expect(story.words('expe2')).toEqual(['Failed', 'This system', 'Failed'])
    expect(story.why('expe1', 2)).toMatch(/^The clock of expe2 is 1\d seconds (?:fast|slow)/)
    expect(story.alarms('expe1')).toContain('communication-failure')
    const status = timeStatus(story.world, story.on('expe2'))
    expect(Math.abs(status.systemTime - story.world.now)).toBeGreaterThan(10_000)
  })

  test('falls due at the moment at which it is too far out', () => {
    const story = without('enforce-tls', 5)
    for (let minute = 0; story.words('expe1')[1] === 'Active' && minute < 12 * 60; minute += 1) {
      story.wait(MINUTE_MS)
    }
    const lost = story.events.flatMap((event) => (event.type === 'contact-lost' ? [event.reason] : []))
    expect(lost.join()).toMatch(/The clock of (?:expe2) is 10 seconds/)
  })

  test('is right again with a server that answers, and so is the row', () => {
    const story = without('enforce-tls', 12)
    story.save('expe2', 'time', servers)
    story.wait(6 * MINUTE_MS)
    expect(story.words('expe1')).toEqual(['This system', 'Active', 'Active'])
    expect(timeStatus(story.world, story.on('expe2')).systemTime).toBe(story.world.now)
  })

  test('is not set right by a save that brings no server', () => {
    const story = without('enforce-tls', 12)
    story.save('expe2', 'time', { ntpServer1Address: '10.0.0.99' })
    story.wait(MINUTE_MS)
    expect(story.words('expe1')[1]).toBe('Failed')
  })

  test('makes no difference with Permissive', () => {
    expect(without('cluster-of-three', 12).words('expe1')).toEqual(['This system', 'Active', 'Active'])
  })
})
