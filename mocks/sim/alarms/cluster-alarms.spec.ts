import { expect, test } from 'vitest'
import { DAY_MS, SECOND_MS, Story } from '../../testing/story'
import { nextDue } from '../advance'

const FALLS = 'communication-failure'

test('[R-43] 20004 falls when a row that leads nowhere is corrected to an address that no peer can have, for 20005 tells of that', () => {
  const story = Story.of('cluster-of-three', 'realistic')
  story.save('expe1', 'clustering', { peer4Address: 'nobody' })
  expect(story.alarms('expe1')).toContain(FALLS)
  story.save('expe1', 'clustering', { peer4Address: '127.0.0.1' })
  story.wait(30 * SECOND_MS)
  expect(story.alarms('expe1')).toEqual(['invalid-peer-address'])
  story.wait(40 * DAY_MS)
  expect(nextDue(story.world)?.name ?? '').not.toContain('falls')
})

test('[R-43] so it does when DNS gives the name of a dead peer such an address', () => {
  const story = Story.of('dead-peer')
  story.give({ type: 'set-dns-record', name: 'expe3.example.com', addresses: ['127.0.0.1'] })
  for (const id of ['expe1', 'expe2']) expect(story.alarms(id), id).toEqual(['invalid-peer-address'])
  story.wait(40 * DAY_MS)
  for (const id of ['expe1', 'expe2']) expect(story.alarms(id), id).not.toContain(FALLS)
})
