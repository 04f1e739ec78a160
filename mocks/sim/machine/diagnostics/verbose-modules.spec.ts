import { expect, test } from 'vitest'
import { MINUTE_MS, Story } from '../../../testing/story'

test('a module on DEBUG or TRACE raises an alarm on every peer until it is back on INFO', () => {
  const story = Story.of('cluster-of-three')
  story.save('expe1', 'network-log-configuration', { networkSip: 'DEBUG' })
  expect(story.alarms('expe1')).toEqual(['verbose-log-levels'])
  story.wait(MINUTE_MS)
  expect(story.alarms('expe3')).toEqual(['verbose-log-levels'])
  story.save('expe1', 'network-log-configuration', { networkSip: 'INFO' })
  story.wait(MINUTE_MS)
  expect(story.alarms('expe3')).toEqual([])
})
