import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { problemSchema } from '#contract/problem'
import { worldSummarySchema } from '#contract/wire/lab'
import { type Mode, runSchema } from '#contract/wire/procedures'
import { createNodeHost } from '../../node'
import { present } from '../../sim/ground/index'

/** The lab over HTTP, with a machine that is dead and the procedure that removes it under way. */
async function labIn(mode: Mode, limitMinutes?: number) {
  const { answer } = await createNodeHost({ begin: { id: 'dead-peer', clock: 'paused', signin: 'admin' } })
  const ask = async (method: string, path: string, json?: unknown) => {
    const body = json === undefined ? undefined : JSON.stringify(json)
    return answer(new Request(`http://lab.test/api/${path}`, { method, body }))
  }
  const read = async <S extends v.GenericSchema>(schema: S, method: string, path: string, json?: unknown) =>
    v.parse(schema, await (await ask(method, path, json)).json())
  const lab = {
    ask,
    status: async (...asked: Parameters<typeof ask>) => (await ask(...asked)).status,
    world: () => read(worldSummarySchema, 'GET', 'lab/world'),
    run: async () => present(await read(runSchema, 'GET', 'lab/run'), 'a procedure runs'),
    advance: (minutes: number) => ask('POST', 'lab/clock', { advanceMs: minutes * 60_000 }),
    /** Something against the guide: a primary on a row that is blank. */
    err: () => ask('PUT', 'expe1.example.com/settings/clustering', { values: { configurationPrimary: 6 } }),
  }
  const roles = { primary: 'expe1', deadPeer: 'expe3' }
  const start = await ask('POST', 'lab/procedures/remove-dead-peer/start', { roles, mode, limitMinutes })
  expect(start.status).toBe(200)
  return lab
}

const why = 'lab/why?host=expe1.example.com&row=3'

describe('what is learnt', () => {
  test('tells everything, and whoever asks why is answered', async () => {
    const lab = await labIn('learn')
    const run = await lab.run()
    expect(run.tells).toBe('everything')
    expect(run.steps.every(({ text }) => text !== '')).toBe(true)
    expect((await lab.world()).faults).toHaveLength(1)
    expect(await lab.status('GET', why)).toBe(200)
  })
})

describe('what is practised', () => {
  test('tells its goal and its phases, and a step to whoever asks for it, which counts', async () => {
    const lab = await labIn('practise')
    const before = await lab.run()
    expect(before).toMatchObject({ tells: 'on-request', help: [] })
    expect(before.goal).not.toBe('')
    expect(before.phases.length).toBeGreaterThan(1)
    const due = present(
      before.steps.find(({ state }) => state === 'current'),
      'a step is due',
    )
    expect(due).toMatchObject({ text: '', missing: '', host: null, path: null, guide: [] })
    expect(due.title).toMatch(/^Step \d+$/)
    await lab.ask('POST', 'lab/run/help', { step: due.id, help: 'step' })
    const after = await lab.run()
    expect(after.help).toMatchObject([{ step: due.id, help: 'step' }])
    expect(after.steps.find(({ id }) => id === due.id)?.text).not.toBe('')
    expect(after.steps.filter(({ state, text }) => state === 'open' && text !== '')).toEqual([])
  })

  test('answers why once it was asked for in the step that is due, which counts', async () => {
    const lab = await labIn('practise')
    expect(await lab.status('GET', why)).toBe(403)
    const { steps } = await lab.run()
    const step = steps.find(({ state }) => state === 'current')?.id ?? null
    await lab.ask('POST', 'lab/run/help', { step, help: 'why' })
    expect(await lab.status('GET', why)).toBe(200)
  })

  test('tells a mistake when it is made', async () => {
    const lab = await labIn('practise')
    await lab.err()
    expect((await lab.run()).mistakes).not.toEqual([])
  })
})

describe('an exam', () => {
  test('tells neither steps nor faults, mistakes, reasons or what has happened, and tells all of it at its end', async () => {
    const lab = await labIn('exam', 30)
    await lab.err()
    const run = await lab.run()
    expect(run).toMatchObject({ tells: 'nothing', steps: [], mistakes: [], preflight: [], closing: [] })
    expect(run.phases.length).toBeGreaterThan(1)
    const world = await lab.world()
    expect(world).toMatchObject({ faults: [], mistakes: [], links: [] })
    expect(world.expressways.flatMap(({ identityConflicts }) => identityConflicts)).toEqual([])
    const kept = [why, 'lab/events?since=0', 'lab/log', 'lab/preflight?procedure=create&primary=expe1']
    for (const path of kept) expect(await lab.status('GET', path), path).toBe(403)
    expect(await lab.status('POST', 'lab/run/help', { step: null, help: 'why' })).toBe(403)

    await lab.advance(30)
    const over = await lab.run()
    expect(over).toMatchObject({ tells: 'everything', finished: true, timeIsUp: true })
    expect(over.mistakes).not.toEqual([])
    expect(over.steps.filter(({ state }) => state === 'missed')).not.toEqual([])
    expect(over.steps.some(({ state }) => state === 'open' || state === 'current')).toBe(false)
    expect((await lab.world()).faults).toHaveLength(1)
    for (const path of kept) expect(await lab.status('GET', path), path).toBe(200)
  })

  test('ends when its minutes are over and not a moment before, however they pass', async () => {
    const lab = await labIn('exam', 5)
    await lab.advance(4.999)
    expect(await lab.run()).toMatchObject({ finished: false, limitMs: 300_000 })
    await lab.advance(60)
    expect(await lab.run()).toMatchObject({ finished: true, timeIsUp: true })
  })

  test('is skipped to by nobody who waits for something: its end is no event to skip to', async () => {
    const lab = await labIn('exam', 1)
    const { nextEvent, now } = await lab.world()
    expect(nextEvent === null || nextEvent.at !== now + 60_000).toBe(true)
  })

  test('has a clock that runs and cannot be stopped before its end', async () => {
    const lab = await labIn('exam', 5)
    expect((await lab.world()).speed).toBe(1)
    const stopped = await lab.ask('POST', 'lab/clock', { speed: 0 })
    expect(stopped.status).toBe(403)
    expect(v.parse(problemSchema, await stopped.json()).detail).toContain('end of the exam')
    expect((await lab.world()).speed).toBe(1)
    await lab.advance(5)
    expect(await lab.status('POST', 'lab/clock', { speed: 0 })).toBe(200)
  })

  test('shows the faults that are made in it, and ends only those', async () => {
    const lab = await labIn('exam')
    await lab.ask('POST', 'lab/faults', { kind: 'tms-unreachable' })
    const { faults } = await lab.world()
    expect(faults).toMatchObject([{ kind: 'tms-unreachable', warning: null }])
    expect(await lab.status('DELETE', `lab/faults/${faults[0]?.id}`)).toBe(200)
    await lab.ask('DELETE', 'lab/run')
    const [dead] = (await lab.world()).faults
    await lab.ask('POST', 'lab/procedures/remove-dead-peer/start', {
      roles: { primary: 'expe1', deadPeer: 'expe3' },
      mode: 'exam',
    })
    expect(await lab.status('DELETE', `lab/faults/${dead?.id}`)).toBe(404)
    await lab.ask('DELETE', 'lab/run')
    expect((await lab.world()).faults).toEqual([dead])
  })

  test('goes on in a lab that reads its log, hides the same and ends at the same moment', async () => {
    const { host, answer } = await createNodeHost({ begin: { id: 'dead-peer', clock: 'paused' } })
    const roles = { primary: 'expe1', deadPeer: 'expe3' }
    const start = { type: 'start-procedure', procedure: 'remove-dead-peer', roles, mode: 'exam' } as const
    await host.dispatch({ ...start, limitMs: 60_000 })
    const elsewhere = await createNodeHost()
    expect(await elsewhere.host.importLog(await host.exportLog())).toBeNull()
    for (const lab of [answer, elsewhere.answer]) {
      const get = async () =>
        v.parse(runSchema, await (await lab(new Request('http://lab.test/api/lab/run'))).json())
      expect(await get()).toMatchObject({ mode: 'exam', tells: 'nothing', steps: [], finished: false })
    }
    for (const { host: lab } of [{ host }, elsewhere]) await lab.changeClock({ advanceMs: 60_000 })
    const [here, there] = [await host.read(), await elsewhere.host.read()]
    expect(there.progress).toEqual(here.progress)
    expect(here.progress).toMatchObject({ isTimeUp: true })
  })
})

describe('a world that is asked for with a procedure', () => {
  test('has it under way in that mode, at that step', async () => {
    const { answer } = await createNodeHost()
    const post = async (json: unknown) =>
      answer(new Request('http://lab.test/api/lab/scenario', { method: 'POST', body: JSON.stringify(json) }))
    const choice = { id: 'standalone-pair', procedure: 'create', step: 5, mode: 'practise', limitMinutes: 20 }
    expect((await post(choice)).status).toBe(200)
    const run = v.parse(runSchema, await (await answer(new Request('http://lab.test/api/lab/run'))).json())
    expect(run).toMatchObject({ procedure: 'create', mode: 'practise' })
    expect(run?.steps.findIndex(({ state }) => state === 'current')).toBe(4)
    const no = await post({ ...choice, procedure: 'bake' })
    expect(no.status).toBe(404)
    expect(v.parse(problemSchema, await no.json()).known).toContain('create')
    expect((await post({ ...choice, mode: 'cheat' })).status).toBe(400)
    // What is refused leaves the world as it is.
    const still = v.parse(runSchema, await (await answer(new Request('http://lab.test/api/lab/run'))).json())
    expect(still).toEqual(run)
  })
})
