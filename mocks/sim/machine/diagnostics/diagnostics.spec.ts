import { describe, expect, test } from 'vitest'
import { Story } from '../../../testing/story'
import type { CommandOf } from '../../ground/command'
import { eventOf } from '../../ground/event'

const change = (story: Story, step: CommandOf<'change-diagnostic-log'>['change']) =>
  story.give({ type: 'change-diagnostic-log', expressway: 'expe1', change: step, by: 'admin' })

const start = (story: Story, tcpdump = false) => change(story, { step: 'start', tcpdump })

function download(story: Story) {
  const refusal = story.give({ type: 'download-diagnostic-log', expressway: 'expe1' })
  const files = eventOf(story.events, 'diagnostic-log-collected')?.files ?? []
  return { refusal, file: (name: string) => files.find((one) => one.name === name)?.text }
}

describe('diagnostic logging', () => {
  test('the file holds what was written from start to stop, and the markers', () => {
    const story = Story.of('standalone-pair')
    story.addZone('expe1', 'Before')
    story.wait(1000)
    start(story)
    story.addZone('expe1', 'During')
    change(story, { step: 'mark', text: 'here it rang' })
    change(story, { step: 'stop' })
    story.wait(1000)
    story.addZone('expe1', 'After')
    const { file } = download(story)
    expect(file('configuration-log.txt')).toContain('During')
    expect(file('configuration-log.txt')).not.toMatch(/Before|After/)
    expect(file('markers.txt')).toContain('here it rang')
    expect(file('capture.txt')).toBeUndefined()
    expect(story.on('expe1').eventLog.at(-1)).toMatchObject({ tone: 'diagnostic', user: 'admin' })
  })

  test('there is one log at a time, and it is downloaded when it has ended', () => {
    const story = Story.of('standalone-pair')
    expect(download(story).refusal?.detail).toContain('Start a new log first')
    expect(change(story, { step: 'stop' })?.kind).toBe('conflict')
    start(story, true)
    expect(start(story)?.detail).toContain('Stop it before')
    expect(download(story).refusal?.detail).toContain('Stop logging first')
    change(story, { step: 'stop' })
    expect(download(story).file('capture.txt')).toContain('moves no packets')
  })

  test('a restart ends the log that is being written', () => {
    const story = Story.of('standalone-pair')
    start(story)
    const at = story.world.now
    story.restartAndWait('expe1')
    expect(story.on('expe1').diagnosticLog?.stoppedAt).toBe(at)
  })
})
