import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { MOMENT } from '#contract/wire/headers'
import { worldSummarySchema } from '#contract/wire/lab'
import { entriesSchema, momentText, timelineSchema, viewedSchema } from '#contract/wire/timeline'
import { replayed } from '../../../host/stored-replica'
import { present } from '../../../sim/ground/index'
import { H323, storied } from '../../../testing/storied-lab'

describe('the timeline', () => {
  test('has what was done and what time has brought, each with its machine and its moment, in order', async () => {
    const { entries, timeline } = await storied()
    const texts = entries?.entries.map(({ machine, text }) => `${machine}: ${text}`)
    expect(texts).toContain('expe1: Saved Configuration > Protocols > H.323')
    expect(texts?.some((text) => text.startsWith('expe2: Goes down for a restart'))).toBe(true)
    expect(texts).toContain('expe2: Is up again')
    const moments = entries?.entries.map(({ at }) => at)
    expect(moments).toEqual(moments?.toSorted((one, other) => one - other))
    expect(timeline).toMatchObject({ total: texts?.length, read: timeline?.commands })
    expect(timeline?.lanes).toHaveLength(1 + (timeline?.machines.length ?? 0))
  })

  test('is filtered by kind and machine, and answers a page at a time', async () => {
    const { read } = await storied()
    const restarts = await read(entriesSchema, 'lab/timeline/entries?kind=restart&machine=expe2')
    expect(restarts.entries.map(({ kind }) => kind)).toEqual(['restart', 'restart'])
    const second = await read(entriesSchema, 'lab/timeline/entries?kind=restart&from=1&count=1')
    expect(second.entries.map(({ text }) => text)).toEqual(['Is up again'])
    expect((await read(timelineSchema, 'lab/timeline?kind=restart')).total).toBe(2)
  })

  test('finds the place of a moment, and nothing before the first', async () => {
    const { read, momentOf, entries } = await storied()
    const { at } = momentOf(/Is up again/)
    const found = (await read(timelineSchema, `lab/timeline?at=${at}`)).found
    expect(entries?.entries[found]?.at).toBe(at)
    expect((await read(timelineSchema, 'lab/timeline?at=5')).found).toBe(-1)
  })

  test('goes on with the world, and what was read is not read again', async () => {
    const { read, host, save } = await storied()
    const before = await read(timelineSchema, 'lab/timeline')
    await save(92)
    await host.changeClock({ advanceMs: 60_000 })
    const after = await read(timelineSchema, 'lab/timeline')
    expect(after.commands).toBeGreaterThan(before.commands)
    expect(after.total).toBeGreaterThan(before.total)
    expect(after.now).toBe(before.now + 60_000)
  })

  test('refuses what it does not know, and says what there is', async () => {
    const { ask, detail } = await storied()
    expect(await detail(await ask('GET', 'lab/timeline?kind=<b>x'))).toContain('<b>x')
    expect(await detail(await ask('GET', 'lab/timeline?at=yesterday'))).toContain('at is a number')
    expect((await ask('GET', 'lab/timeline?source=world:gone')).status).toBe(404)
    expect((await ask('GET', 'lab/timeline?source=kept:nothing')).status).toBe(404)
    expect((await ask('GET', 'lab/timeline?source=~~')).status).toBe(404)
  })
})

describe('a look at the past', () => {
  test('shows the machines as they were, and a tab that looks at the present sees nothing of it', async () => {
    const { timeToLive, momentOf, read } = await storied()
    const headers = { [MOMENT]: momentText(momentOf(/Saved.*H\.323/)) }
    expect(await timeToLive()).toBe(91)
    expect(await timeToLive(headers)).toBe(90)
    const then = await read(worldSummarySchema, 'lab/world', headers)
    expect(then).toMatchObject({ now: momentOf(/Saved.*H\.323/).at, speed: 0 })
    const down = { [MOMENT]: momentText(momentOf(/Goes down/)) }
    const world = await read(worldSummarySchema, 'lab/world', down)
    expect(world.expressways.find(({ id }) => id === 'expe2')?.power).not.toBe('up')
    const viewed = await read(viewedSchema, 'lab/timeline/moment', down)
    expect(viewed).toMatchObject({ commands: 6, text: expect.stringMatching(/Alarm|Goes down/) })
  })

  test('is the world of that moment to the letter, from whatever place it is replayed', async () => {
    const { host, momentOf, storage } = await storied()
    const moment = momentOf(/Is up again/)
    const stored = present(await storage.past(moment.serial, moment.serial), 'it is stored')
    const { replay } = await replayed(storage, stored, moment.serial)
    const past = await host.past()
    const replica = present(await past.at({ ...moment, at: replay.replica.world.now }), 'it was')
    expect(JSON.stringify(replica.world)).toBe(JSON.stringify(replay.replica.world))
  })

  test('refuses every change, says so and what to do, and changes nothing', async () => {
    const { ask, momentOf, detail, host } = await storied()
    const headers = { [MOMENT]: momentText(momentOf(/Saved.*H\.323/)) }
    const before = JSON.stringify(await host.exportLog())
    const changes: readonly (readonly [string, string, unknown])[] = [
      ['PUT', H323, { values: { timeToLive: 5 } }],
      ['POST', 'expe1.example.com/actions/restart', {}],
      ['DELETE', 'expe1.example.com/session', undefined],
      ['POST', 'lab/clock', { advanceMs: 1000 }],
      ['POST', 'lab/faults', { kind: 'power-off', expressway: 'expe2' }],
      ['POST', 'lab/scenario', { id: 'standalone-pair' }],
    ]
    for (const [method, path, body] of changes) {
      const response = await ask(method, path, body, headers)
      expect(response.status, `${method} ${path}`).toBe(409)
      expect(await detail(response)).toMatch(/looks at the past.*Back to now.*Try again from here/)
    }
    expect(JSON.stringify(await host.exportLog())).toBe(before)
  })

  test('reads the command line of then; to sign in there is kept nowhere', async () => {
    const { ask, momentOf, host } = await storied()
    const headers = { [MOMENT]: momentText(momentOf(/Saved.*H\.323/)) }
    const before = JSON.stringify(await host.exportLog())
    const credentials = { username: 'admin', password: 'expressway' }
    const known = await ask('POST', 'expe1.example.com/terminal/sign-in', credentials, headers)
    const { sessionId } = v.parse(v.looseObject({ sessionId: v.string() }), await known.json())
    const line = { sessionId, line: 'xConfiguration H323 Gatekeeper TimeToLive' }
    const said = await ask('POST', 'expe1.example.com/terminal/line', line, headers)
    expect(await said.text()).toMatch(/90/)
    const typed = { sessionId, line: 'xCommand Restart' }
    expect((await ask('POST', 'expe1.example.com/terminal/line', typed, headers)).status).toBe(409)
    expect(JSON.stringify(await host.exportLog())).toBe(before)
  })

  test('at a moment that there is not is refused with the reason', async () => {
    const { ask, detail, momentOf } = await storied()
    const known = momentOf(/Saved.*H\.323/)
    const none = [
      { ...known, serial: 900 },
      { ...known, at: 5 },
      { ...known, at: known.at + 10 ** 9 },
      { ...known, source: 'world:another' },
    ]
    for (const text of [...none.map(momentText), 'nonsense', '', `${'x'.repeat(500)}~1~1`]) {
      const response = await ask('GET', 'lab/world', undefined, { [MOMENT]: text })
      expect(response.status, text).toBe(404)
      expect(await detail(response)).toContain('no such moment')
    }
  })
})
