import { describe, expect, test } from 'vitest'
import { Story } from '../../../testing/story'
import { networkLog } from './network-log'

describe('the network log', () => {
  test('tells when links and handshakes change, and of nothing else', () => {
    const story = Story.of('cluster-of-three')
    const between: ['expe1', 'expe2'] = ['expe1', 'expe2']
    story.give({ type: 'add-fault', fault: { kind: 'path-cut', between } })
    story.save('expe1', 'dns', { systemHostName: 'other' })
    story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
    const events = networkLog(story.on('expe1')).map(({ event }) => event)
    expect(events).toContain('Cluster peer lost')
    expect(events).toContain('Cluster peer reached')
    expect(events.filter((event) => /alarm|configuration/i.test(event))).toEqual([])
    expect(networkLog(story.on('expe3'))).toEqual([])
  })
})
