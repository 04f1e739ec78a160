import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { problemSchema } from '#contract/problem'
import { MINUTE_MS } from '#contract/spans'
import { MOMENT } from '#contract/wire/headers'
import { commandLogSchema } from '#contract/wire/lab'
import {
  BRANCHES_MAX,
  comparedSchema,
  forkedSchema,
  keptSchema,
  timelineSchema,
} from '#contract/wire/timeline'
import { MemoryStorage } from '../../../host/memory-storage'
import { memoryTabs } from '../../../host/memory-tabs'
import { present } from '../../../sim/ground/index'
import { askedLab } from '../../../testing/asking'
import { storied } from '../../../testing/storied-lab'

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
    const within = { source, serial: 3, at: world.now - 20 * MINUTE_MS }
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
