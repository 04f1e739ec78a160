import { describe, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, Story } from '../../../testing/story'
import { callHistory } from '../../answers/history'
import { keptAtMost } from './bounds'
import type { LogEntry } from './logs'

const linesOf = (count: number): LogEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    id: index,
    at: index,
    event: 'Some event',
    detail: `Line ${index}`,
    level: 1,
    user: '',
    tone: 'plain',
  }))

describe('what only grows is kept up to a bound, the oldest gone first', () => {
  test('a log is full at its bound, and each line more takes the place of the oldest', () => {
    const story = Story.of('standalone-pair')
    story.alter('expe1', (expressway) => {
      expressway.eventLog = linesOf(keptAtMost.eventLog)
      expressway.configurationLog = linesOf(keptAtMost.configurationLog)
    })
    story.save('expe1', 'dns', { domainName: 'example.org' })
    story.give({ type: 'flush-dns-cache', expressway: 'expe1', by: 'admin' })
    const { eventLog, configurationLog } = story.on('expe1')
    expect(eventLog).toHaveLength(keptAtMost.eventLog)
    expect(eventLog[0]).toMatchObject({ detail: 'Line 1' })
    expect(eventLog.at(-1)?.event).not.toBe('Some event')
    expect(configurationLog).toHaveLength(keptAtMost.configurationLog)
    expect(configurationLog[0]).toMatchObject({ detail: 'Line 1' })
    expect(configurationLog.at(-1)?.detail).toContain('example.org')
  })

  test('a world that was stored with longer logs goes on, and is cut with the next line of each', () => {
    const story = Story.of('standalone-pair')
    story.alter('expe1', (expressway) => {
      expressway.eventLog = linesOf(keptAtMost.eventLog + 500)
      expressway.configurationLog = linesOf(keptAtMost.configurationLog + 500)
    })
    story.wait(HOUR_MS)
    expect(story.on('expe1').eventLog).toHaveLength(keptAtMost.eventLog + 500)
    story.save('expe1', 'dns', { domainName: 'example.org' })
    const { eventLog, configurationLog } = story.on('expe1')
    expect(configurationLog).toHaveLength(keptAtMost.configurationLog)
    expect(configurationLog[0]).toMatchObject({ detail: 'Line 501' })
    expect(eventLog.length).toBeLessThanOrEqual(keptAtMost.eventLog + 500)
    story.give({ type: 'flush-dns-cache', expressway: 'expe1', by: 'admin' })
    expect(story.on('expe1').eventLog).toHaveLength(keptAtMost.eventLog)
  })

  test('calls that were placed and are over go, and those in progress stay', () => {
    const story = Story.of('standalone-pair')
    const place = () =>
      story.give({ type: 'place-call', expressway: 'expe1', destination: 'room@example.com' })
    story.alter('expe1', ({ calls }) => {
      calls.placed = Array.from({ length: keptAtMost.endedCalls + 20 }, (_, index) => ({
        id: `old-${index}`,
        source: 'sip:test@example.com',
        destination: 'room@example.com',
        startedAt: story.world.now - HOUR_MS,
        endsAt: story.world.now - HOUR_MS + index,
        zones: [],
      }))
    })
    const shown = callHistory(story.world, story.on('expe1')).rows
    place()
    const { placed } = story.on('expe1').calls
    expect(placed).toHaveLength(keptAtMost.endedCalls + 1)
    expect(placed[0]?.id).toBe('old-20')
    expect(callHistory(story.world, story.on('expe1')).rows).toEqual(shown)
    place()
    expect(story.on('expe1').calls.placed).toHaveLength(keptAtMost.endedCalls + 2)
  })

  test('backups, snapshots and markers: the newest are remembered', () => {
    const story = Story.of('standalone-pair')
    const on = { expressway: 'expe1', by: 'admin' }
    story.give({ type: 'change-diagnostic-log', change: { step: 'start', tcpdump: false }, ...on })
    story.alter('expe1', (expressway) => {
      const file = { fileName: 'old.tar.gz', at: 0, version: 'X8.9' }
      expressway.backups = Array.from({ length: keptAtMost.files }, () => file)
      expressway.snapshots = Array.from({ length: keptAtMost.files }, () => file)
      const markers = Array.from({ length: keptAtMost.markers }, (_, at) => ({ at, text: 'old' }))
      if (expressway.diagnosticLog) expressway.diagnosticLog.markers = markers
    })
    story.give({ type: 'create-backup', ...on })
    story.give({ type: 'create-snapshot', ...on })
    story.give({ type: 'change-diagnostic-log', change: { step: 'mark', text: 'new' }, ...on })
    const { backups, snapshots, diagnosticLog } = story.on('expe1')
    for (const files of [backups, snapshots]) {
      expect(files).toHaveLength(keptAtMost.files)
      expect(files[0]?.at).toBe(story.world.now)
    }
    expect(diagnosticLog?.markers).toHaveLength(keptAtMost.markers)
    expect(diagnosticLog?.markers[0]?.at).toBe(1)
    expect(diagnosticLog?.markers.at(-1)?.text).toBe('new')
  })

  test('sessions that have timed out are forgotten when there are many, and none that goes on', () => {
    const story = Story.of('standalone-pair')
    const signIn = () =>
      story.give({
        type: 'sign-in',
        expressway: 'expe1',
        username: 'admin',
        password: 'expressway',
        kind: 'ssh',
      })
    for (let count = 0; count < keptAtMost.sessions; count += 1) signIn()
    story.wait(DAY_MS)
    expect(story.on('expe1').sessions).toHaveLength(keptAtMost.sessions)
    signIn()
    expect(story.on('expe1').sessions).toHaveLength(1)
    for (let count = 0; count < keptAtMost.sessions + 5; count += 1) signIn()
    expect(story.on('expe1').sessions).toHaveLength(keptAtMost.sessions + 6)
  })

  test('mistakes go while no procedure runs; one that runs counts from where it began', () => {
    const story = Story.of('cluster-of-three')
    const mistake = { id: 'ADD-M1', at: 0, text: 'Old', guide: [], expressway: null }
    story.world = {
      ...story.world,
      mistakes: Array.from({ length: keptAtMost.mistakes }, () => mistake),
    }
    const forceOnPrimary = () => story.give({ type: 'force-config-update', expressway: 'expe1', by: 'admin' })
    forceOnPrimary()
    expect(story.world.mistakes).toHaveLength(keptAtMost.mistakes)
    expect(story.world.mistakes.at(-1)?.id).toBe('TRB-M2')
    story.give({ type: 'start-procedure', procedure: 'create', roles: { primary: 'expe1' } })
    forceOnPrimary()
    expect(story.world.mistakes).toHaveLength(keptAtMost.mistakes + 1)
    story.give({ type: 'stop-procedure' })
    forceOnPrimary()
    expect(story.world.mistakes).toHaveLength(keptAtMost.mistakes)
  })

  test('the time of a saved item outlives its list only while there are few', () => {
    const story = Story.of('standalone-pair')
    story.alter('expe1', (expressway) => {
      for (let count = 0; count <= keptAtMost.savedItems; count += 1)
        expressway.itemsSavedAt[`gone-${count}`] = 0
    })
    story.addZone('expe1', 'Branch office')
    const { itemsSavedAt, lists } = story.on('expe1')
    const items = new Set(Object.values(lists).flatMap((list) => list.map(({ id }) => id)))
    expect(Object.keys(itemsSavedAt).filter((id) => !items.has(id))).toEqual([])
    expect(Object.keys(itemsSavedAt)).toHaveLength(1)
  })
})
