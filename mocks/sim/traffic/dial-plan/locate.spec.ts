import { describe, expect, test } from 'vitest'
import type { PageValues } from '#contract/settings/field'
import type { LocateQuestion } from '#contract/wire/tools'
import type { Story } from '../../../testing/story'
import { deviceOf, neighbored, ZONE } from '../../../testing/test-call'
import { zonesStatus } from '../../answers/zones'
import { locate } from './locate'

const add = (story: Story, list: string, values: PageValues) =>
  story.give({ type: 'save-item', expressway: 'expe1', list, id: null, values, by: 'admin' })

/** Searches from expe1, and gives the answer with its rows in short. */
function search(story: Story, alias: string, rest: Partial<LocateQuestion> = {}) {
  const answer = locate(story.world, story.on('expe1'), { alias, hopCount: 5, protocol: 'SIP', ...rest })
  return {
    ...answer,
    rows: answer.rows.map(({ rule, target, result }) => [rule, target, result]),
    details: answer.rows.at(-1)?.details ?? '',
  }
}

describe('Locate', () => {
  test('finds what is registered here or to a peer by the rule that every system begins with', () => {
    const story = neighbored()
    const { rows, found, details } = search(story, deviceOf(story, 'expe3'))
    expect(rows).toEqual([['LocalZoneMatch', 'LocalZone', 'Found']])
    expect(found).toBe(true)
    expect(details).toBe('It is registered to expe3.')
  })

  test('goes on to a zone that a rule names, in the order of the priorities, and stops where one says Stop', () => {
    const story = neighbored()
    const far = deviceOf(story, 'expe5')
    expect(search(story, far)).toMatchObject({ found: false, message: expect.stringContaining('not found') })
    add(story, 'search-rules', { name: 'Far', target: ZONE, priority: 60 })
    const zone = zonesStatus(story.world, story.on('expe1')).rows.find(({ name }) => name === ZONE)
    expect(zone?.searchRuleStatus).toBe('Enabled search rules: 1')
    expect(search(story, far).rows).toEqual([
      ['LocalZoneMatch', 'LocalZone', 'Not found'],
      ['Far', ZONE, 'Found'],
    ])
    add(story, 'search-rules', { name: 'Nowhere', target: 'Gone', priority: 55, onMatch: 'Stop' })
    const stopped = search(story, far)
    expect(stopped.rows.at(-1)).toEqual(['Nowhere', 'Gone', 'Not found'])
    expect(stopped.details).toContain('has no zone Gone')
  })

  test('applies the first transform that fits, then the pattern of the rule', () => {
    const story = neighbored()
    const device = deviceOf(story, 'expe1')
    add(story, 'transforms', { priority: 1, patternType: 'Prefix', pattern: '9', behavior: 'Strip' })
    add(story, 'transforms', { priority: 2, patternType: 'Prefix', pattern: '9', behavior: 'Add Prefix' })
    expect(search(story, `9${device}`).rows).toEqual([
      ['Transform 1', '', 'Changed'],
      ['LocalZoneMatch', 'LocalZone', 'Found'],
    ])
    add(story, 'search-rules', {
      name: 'Outside line',
      priority: 40,
      mode: 'Alias pattern match',
      patternType: 'Prefix',
      pattern: '00',
      target: 'LocalZone',
    })
    expect(search(story, `00${device}`).rows).toEqual([['Outside line', 'LocalZone', 'Found']])
  })

  test('passes over rules for another protocol, for addresses, and those that are disabled', () => {
    const story = neighbored()
    const device = deviceOf(story, 'expe1')
    add(story, 'search-rules', { name: 'H.323', protocol: 'H.323', priority: 1, target: ZONE })
    add(story, 'search-rules', { name: 'Address', mode: 'Any IP address', priority: 2, target: ZONE })
    add(story, 'search-rules', { name: 'Off', state: 'Disabled', priority: 3, target: ZONE })
    expect(search(story, device).rows.map(([rule]) => rule)).toEqual(['LocalZoneMatch'])
    expect(search(story, device, { protocol: 'H.323' }).rows.map(([rule]) => rule)).toEqual([
      'H.323',
      'LocalZoneMatch',
    ])
    expect(search(story, '10.9.9.9').rows.map(([rule]) => rule)).toEqual(['Address'])
    expect(search(neighbored(), '10.9.9.9').message).toContain('no search rule is for')
  })

  test('a hop count that is too small for the way finds nothing', () => {
    const story = neighbored()
    add(story, 'search-rules', { name: 'Far', target: ZONE })
    const far = deviceOf(story, 'expe4')
    expect(search(story, far, { hopCount: 1 }).found).toBe(true)
    expect(search(story, far, { hopCount: 0 }).details).toContain('The hop count 0 is used up before')
  })
})
