import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { problemSchema } from '#contract/problem'
import { MOMENT } from '#contract/wire/headers'
import { commandLogSchema, worldSummarySchema } from '#contract/wire/lab'
import { settingsPageSchema } from '#contract/wire/settings'
import {
  BRANCHES_MAX,
  comparedSchema,
  entriesSchema,
  forkedSchema,
  keptSchema,
  momentText,
  timelineSchema,
  viewedSchema,
} from '#contract/wire/timeline'
import { MemoryStorage } from '../../../host/memory-storage'
import { memoryTabs } from '../../../host/memory-tabs'
import { replayed } from '../../../host/stored-replica'
import { present } from '../../../sim/ground/index'
import { askedLab } from '../../../testing/asking'

const H323 = 'expe1.example.com/settings/h323'

/** A world in which the time to live was saved as 90, and then as 91 twenty minutes later, with a restart between. */
async function storied(options: { readonly mode?: 'learn' | 'practise' | 'exam' } = {}) {
  const storage = new MemoryStorage()
  const lab = await askedLab({
    storage,
    begin: { id: 'standalone-pair', clock: 'paused', signin: 'admin' },
  })
  const { host, ask, read } = lab
  if (options.mode)
    await ask('POST', 'lab/procedures/create/start', {
      roles: { primary: 'expe1.example.com' },
      mode: options.mode,
    })
  const save = (timeToLive: number) =>
    host.dispatch({
      type: 'save-settings',
      expressway: 'expe1',
      page: 'h323',
      values: { timeToLive },
      revision: null,
      by: 'admin',
    })
  await save(90)
  await host.dispatch({ type: 'restart', expressway: 'expe2', kind: 'restart', by: 'admin' })
  await host.changeClock({ advanceMs: 20 * 60_000 })
  await save(91)
  const timeline = await read(timelineSchema, 'lab/timeline').catch(() => undefined)
  const entries = await read(entriesSchema, 'lab/timeline/entries').catch(() => undefined)
  const momentOf = (text: RegExp) => {
    const entry = present(
      entries?.entries.find((one) => text.test(one.text)),
      `there is ${text}`,
    )
    return { source: present(timeline, 'it is told').source, serial: entry.serial, at: entry.at }
  }
  const timeToLive = async (headers = {}) =>
    (await read(settingsPageSchema, H323, headers)).values['timeToLive']
  const detail = async (response: Response) => v.parse(problemSchema, await response.json()).detail
  const again = async (text: RegExp, name = 'A try') =>
    ask('POST', 'lab/timeline/again', { moment: momentOf(text), name })
  const kept = () => read(keptSchema, 'lab/timeline/kept')
  return { ...lab, storage, save, timeline, entries, momentOf, timeToLive, detail, again, kept }
}

describe('the timeline', () => {
  test('has what was done and what time has brought, each with its machine and its moment, in order', async () => {
    const { entries, timeline } = await storied()
    const texts = entries?.entries.map(({ machine, text }) => `${machine}: ${text}`)
    expect(texts).toContain('expe1: Saved Configuration > Protocols > H.323')
    expect(texts?.some((text) => /^expe2: Goes down for a restart/.test(text))).toBe(true)
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

describe('trying again from a moment', () => {
  test('makes it the world, byte for byte, and keeps what comes after as a branch', async () => {
    const { again, momentOf, host, kept, ask, read, timeToLive } = await storied()
    const whole = await host.exportLog()
    const past = await host.past()
    const then = present(await past.at(momentOf(/Saved.*H\.323/)), 'it was').world
    const done = v.parse(forkedSchema, await (await again(/Saved.*H\.323/, 'With the restart')).json())
    expect(done).toEqual({ aside: 'With the restart', trouble: null })
    expect(await timeToLive()).toBe(90)
    expect(JSON.stringify((await host.read()).world)).toBe(JSON.stringify(then))
    const [branch] = (await kept()).kept
    expect(branch).toMatchObject({ name: 'With the restart', kind: 'branch', commands: 6, common: 3 })
    const file = await read(commandLogSchema, `lab/timeline/kept/${branch?.id}`)
    expect(file).toEqual(whole)
    // Back to where one was: the shorter log is a part of the branch, and is not kept once more.
    const end = { source: `kept:${branch?.id}`, serial: 6, at: whole.now }
    const back = await ask('POST', 'lab/timeline/again', { moment: end, name: 'Short' })
    expect(v.parse(forkedSchema, await back.json()).aside).toBeNull()
    expect(await host.exportLog()).toEqual(whole)
  })

  test('while another tab writes loses nothing of either', async () => {
    const [storage, tab] = [new MemoryStorage(), memoryTabs()]
    const one = await askedLab({
      storage,
      tabs: tab(),
      begin: { id: 'standalone-pair', clock: 'paused', signin: 'admin' },
    })
    const other = await askedLab({ storage, tabs: tab(), begin: { id: 'standalone-pair' } })
    const { source } = await one.read(timelineSchema, 'lab/timeline')
    const start = (await one.host.read()).world.now
    const saves = [90, 91, 92].map((timeToLive) =>
      other.host.dispatch({
        type: 'save-settings',
        expressway: 'expe1',
        page: 'h323',
        values: { timeToLive },
        revision: null,
        by: 'admin',
      }),
    )
    const back = one.ask('POST', 'lab/timeline/again', {
      moment: { source, serial: 0, at: start },
      name: 'All',
    })
    await Promise.all([...saves, back])
    expect((await back).status).toBe(200)
    const logs = [await one.host.exportLog()]
    for (const { id } of (await one.read(keptSchema, 'lab/timeline/kept')).kept)
      logs.push(await one.read(commandLogSchema, `lab/timeline/kept/${id}`))
    const saved = logs.flatMap(({ entries }) =>
      entries.flatMap(({ command }) =>
        command.type === 'save-settings' ? [JSON.stringify(command['values'])] : [],
      ),
    )
    expect(new Set(saved)).toEqual(new Set([90, 91, 92].map((timeToLive) => JSON.stringify({ timeToLive }))))
  })

  test('asks for room where there is none, and leaves the world as it is', async () => {
    const { host, ask, save, momentOf, detail, kept } = await storied()
    let moment = momentOf(/Saved.*H\.323/)
    for (let value = 1; value <= BRANCHES_MAX; value += 1) {
      await ask('POST', 'lab/timeline/again', { moment, name: `Try ${value}` })
      const { head } = await (await host.past()).options.standing()
      moment = { ...moment, source: `world:${head.epoch}` }
      await save(100 + value)
    }
    expect((await kept()).kept).toHaveLength(BRANCHES_MAX)
    const before = await host.exportLog()
    const full = await ask('POST', 'lab/timeline/again', { moment, name: 'One more' })
    expect(full.status).toBe(409)
    expect(await detail(full)).toMatch(/keeps 12, and has them: remove one/)
    expect(await host.exportLog()).toEqual(before)
    const [oldest] = (await kept()).kept.toReversed()
    await ask('DELETE', `lab/timeline/kept/${oldest?.id}`)
    expect((await ask('POST', 'lab/timeline/again', { moment, name: 'One more' })).status).toBe(200)
  })

  test('takes a name with markup as it is, and refuses one that is blank or too long', async () => {
    const { again, kept, ask, momentOf } = await storied()
    for (const name of ['', '   ', 'x'.repeat(500)])
      expect(
        (await ask('POST', 'lab/timeline/again', { moment: momentOf(/Saved.*H\.323/), name })).status,
      ).toBe(400)
    expect((await again(/Saved.*H\.323/, '<img src=x onerror=alert(1)>')).status).toBe(200)
    expect((await kept()).kept[0]?.name).toBe('<img src=x onerror=alert(1)>')
  })
})

describe('undo', () => {
  test('takes back the last deed and leaves what was before; a second one takes back the one before', async () => {
    const { ask, kept, timeToLive, host } = await storied()
    expect((await kept()).undo).toBe('Saved Configuration > Protocols > H.323')
    await host.dispatch({ type: 'open-page', expressway: 'expe1', path: 'system/dns' })
    expect((await ask('POST', 'lab/timeline/undo')).status).toBe(200)
    expect(await timeToLive()).toBe(90)
    // The restart goes too; nothing more is kept, for the first undo has kept all of it.
    await ask('POST', 'lab/timeline/undo')
    expect((await host.read()).world.expressways['expe2']?.power.state).toBe('up')
    expect((await kept()).kept).toMatchObject([{ kind: 'undone', commands: 7 }])
  })

  test('stops where nothing was done', async () => {
    const { ask, detail } = await askedLab({ begin: { id: 'standalone-pair', clock: 'paused' } }).then(
      (lab) => ({
        ...lab,
        detail: async (response: Response) => v.parse(problemSchema, await response.json()).detail,
      }),
    )
    const response = await ask('POST', 'lab/timeline/undo')
    expect(response.status).toBe(409)
    expect(await detail(response)).toContain('Nothing was done')
  })
})

describe('in a run', () => {
  test('an exam tells nothing of what was, and nobody goes back in it or into it', async () => {
    const { ask, host } = await storied({ mode: 'exam' })
    const asked = ['', '/entries', '/kept', '/compare?one=a&other=b', '/moment']
    for (const path of asked) expect((await ask('GET', `lab/timeline${path}`)).status, path).toBe(403)
    for (const path of ['undo', 'again', 'kept']) {
      const moment = { source: 'world:x', serial: 0, at: 0 }
      expect((await ask('POST', `lab/timeline/${path}`, { moment, name: 'A' })).status, path).toBe(403)
    }
    expect((await ask('GET', 'lab/world', undefined, { [MOMENT]: 'world:x~1~1' })).status).toBe(403)
    await host.dispatch({ type: 'stop-procedure' })
    const over = await ask('GET', 'lab/timeline')
    const { source } = v.parse(timelineSchema, await over.json())
    const { world } = await host.read()
    const within = { source, serial: 3, at: world.now - 20 * 60_000 }
    const into = await ask('POST', 'lab/timeline/again', { moment: within, name: 'Again' })
    expect(into.status).toBe(403)
    expect(await into.text()).toContain('an exam was under way')
  })

  test('practice counts that somebody went back, and keeps the help that was taken', async () => {
    const { ask, host, save } = await storied({ mode: 'practise' })
    await ask('POST', 'lab/run/help', { step: null, help: 'why' })
    await save(93)
    await ask('POST', 'lab/run/help', { step: null, help: 'show' })
    expect((await ask('POST', 'lab/timeline/undo')).status).toBe(200)
    const { world } = await host.read()
    expect(world.run?.help?.map(({ help }) => help)).toEqual(['why', 'show', 'again'])
    expect(world.expressways['expe1']?.settings['h323.timeToLive']).toBe(91)
    // The run goes on: it has no result yet.
    expect(await host.results.kept()).toEqual([])
  })

  test('who goes back to before a run has its result', async () => {
    const { again, host } = await storied({ mode: 'learn' })
    await again(/Signed in/)
    expect((await host.read()).world.run).toBeNull()
    expect(await host.results.kept()).toHaveLength(1)
  })
})

describe('checkpoints and branches', () => {
  test('a named moment is gone back to from another world, and is removed', async () => {
    const { ask, momentOf, kept, host, timeToLive } = await storied()
    const named = await ask('POST', 'lab/timeline/kept', {
      moment: momentOf(/Saved.*H\.323/),
      name: 'Before all',
    })
    expect(named.status).toBe(201)
    await host.startScenario({ id: 'cluster-of-three', clock: 'paused' })
    const [checkpoint] = (await kept()).kept
    expect(checkpoint).toMatchObject({ name: 'Before all', kind: 'checkpoint', common: null })
    const moment = { source: `kept:${checkpoint?.id}`, serial: checkpoint?.commands, at: checkpoint?.at }
    expect((await ask('POST', 'lab/timeline/again', { moment, name: 'The cluster' })).status).toBe(200)
    expect(await timeToLive()).toBe(90)
    await ask('DELETE', `lab/timeline/kept/${checkpoint?.id}`)
    expect((await kept()).kept.map(({ name }) => name)).toEqual(['The cluster'])
    expect((await ask('DELETE', `lab/timeline/kept/${checkpoint?.id}`)).status).toBe(404)
    expect((await ask('POST', 'lab/timeline/again', { moment, name: 'Gone' })).status).toBe(404)
  })

  test('two of them are compared: where they part, and what differs at their ends', async () => {
    const { again, save, kept, read } = await storied()
    await again(/Saved.*H\.323/, 'First')
    await save(77)
    const [branch] = (await kept()).kept
    const { source } = await read(timelineSchema, 'lab/timeline')
    const both = await read(comparedSchema, `lab/timeline/compare?one=${source}&other=kept:${branch?.id}`)
    expect(both.common).toBe(3)
    expect(both.ends.map(({ name, commands }) => [name, commands])).toEqual([
      ['The world as it is', 4],
      ['First', 6],
    ])
    expect(both.rows).toContainEqual({
      group: 'Settings',
      machine: 'expe1.example.com',
      what: 'H.323: Time to live',
      one: '77',
      other: '91',
    })
    const same = await read(comparedSchema, `lab/timeline/compare?one=${source}&other=${source}`)
    expect(same.rows).toEqual([])
  })
})
