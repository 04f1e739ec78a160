import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { RESULTS_MAX } from '#contract/results-max'
import { eventsSchema, type Profile, worldSummarySchema } from '#contract/wire/lab'
import { runSchema, stoppedSchema } from '#contract/wire/procedures'
import {
  comparisonSchema,
  handInSchema,
  oneResultSchema,
  resultsSchema,
  runResultSchema,
} from '#contract/wire/result'
import { freshFromChoice, freshFromLog } from '../../host/fresh'
import { MemoryStorage } from '../../host/memory-storage'
import { memoryTabs } from '../../host/memory-tabs'
import { MemoryResults } from '../../host/results/result-store'
import { createNodeHost } from '../../node'
import { resultOf } from '../../procedures/engine/result'
import { present } from '../../sim/ground/index'

type Began = { readonly id?: string; readonly profile?: Profile; readonly results?: MemoryResults }

async function labOf({
  id = 'standalone-pair',
  profile = 'strict',
  results = new MemoryResults(),
}: Began = {}) {
  const stored = { storage: new MemoryStorage(), tabs: memoryTabs()(), results }
  const { host, answer } = await createNodeHost({
    begin: { id, profile, clock: 'paused', signin: 'admin' },
    ...stored,
  })
  const ask = async (method: string, path: string, json?: unknown) =>
    answer(
      new Request(`http://lab.test/api/${path}`, {
        method,
        body: json === undefined ? undefined : JSON.stringify(json),
      }),
    )
  const read = async <S extends v.GenericSchema>(schema: S, path: string) =>
    v.parse(schema, await (await ask('GET', `lab/${path}`)).json())
  const create = (rest: object = {}) =>
    ask('POST', 'lab/procedures/create/start', { roles: { primary: 'expe1.example.com' }, ...rest })
  const changeTimeToLive = () =>
    host.dispatch({
      type: 'save-settings',
      expressway: 'expe1',
      page: 'h323',
      values: { timeToLive: 90 },
      revision: null,
      by: 'admin',
    })
  const restart = () => host.dispatch({ type: 'restart', expressway: 'expe1', kind: 'restart', by: 'admin' })
  const list = () => read(resultsSchema, 'results')
  return { host, ask, read, create, changeTimeToLive, restart, list, stored }
}

const clusterName = {
  type: 'save-settings',
  expressway: 'expe1',
  page: 'clustering',
  values: { clusterName: 'cluster.example.com', peer1Address: 'expe1.example.com' },
  revision: null,
  by: 'admin',
} as const

type Lab = Awaited<ReturnType<typeof labOf>>

/** A run with a mistake in it and a restart that drops calls. */
async function badRun(began?: Began): Promise<Lab> {
  const lab = await labOf(began)
  await lab.create()
  await lab.changeTimeToLive()
  await lab.restart()
  await lab.host.changeClock({ advanceMs: 600_000 })
  return lab
}

describe('the result of a run', () => {
  test('is there while the run is, and null where none is', async () => {
    const { read, create } = await labOf()
    expect(await read(runResultSchema, 'run/result')).toBeNull()
    await create()
    expect((await read(runResultSchema, 'run/result'))?.result).toMatchObject({
      procedure: 'create',
      scenario: 'standalone-pair',
      seed: 1,
      mode: 'learn',
      outcome: 'unfinished',
    })
  })

  test('counts mistakes as the run and the events do', async () => {
    const { read } = await badRun()
    const run = await read(runSchema, 'run')
    const open = present(await read(runResultSchema, 'run/result'), 'it runs')
    const told = (await read(eventsSchema, 'events')).events.filter(({ type }) => type === 'mistake')
    const { mistakes } = open.result
    expect(mistakes.length).toBeGreaterThan(0)
    expect(mistakes).toEqual(run?.mistakes)
    expect(mistakes).toHaveLength(told.length)
    expect(open.result.figures.mistakes).toBe(mistakes.length)
  })

  test.each(['stopped', 'followed by another', 'left for another world', 'left for a log'])(
    'is kept as unfinished when the run is %s',
    async (how) => {
      const lab = await badRun()
      const open = present(await lab.read(runResultSchema, 'run/result'), 'it runs')
      const log = await lab.host.exportLog()
      if (how === 'stopped') await lab.ask('DELETE', 'lab/run')
      if (how === 'followed by another') await lab.create()
      if (how === 'left for another world') await lab.ask('POST', 'lab/scenario', { id: 'dead-peer' })
      if (how === 'left for a log') await lab.ask('POST', 'lab/log', log)
      const kept = await lab.read(oneResultSchema, `results/${encodeURIComponent(open.id)}`)
      expect(kept).toMatchObject({ id: open.id, isOpen: false, result: open.result })
      expect(kept.result.outcome).toBe('unfinished')
      expect((await lab.list()).results.map(({ id }) => id)).toContain(open.id)
    },
  )

  test('is kept when a start link begins another world over the one that is stored', async () => {
    const lab = await badRun()
    const { result } = present(await lab.read(runResultSchema, 'run/result'), 'it runs')
    const anew = freshFromChoice({ id: 'dead-peer', clock: 'paused' })
    if ('refusal' in anew) throw new Error(anew.refusal.detail)
    // Another build: the page was loaded anew after a release.
    const { host } = await createNodeHost({ ...lab.stored, anew, build: 'later' })
    expect((await host.results.kept()).map(({ run }) => run?.result)).toEqual([result])
  })

  test('is not kept where nothing was done, and another world costs nothing then', async () => {
    const lab = await labOf()
    await lab.create()
    const stopped = v.parse(stoppedSchema, await (await lab.ask('DELETE', 'lab/run')).json())
    expect(stopped.result).toBeNull()
    await lab.ask('POST', 'lab/scenario', { id: 'dead-peer' })
    expect((await lab.list()).results).toEqual([])
  })

  test('is one of so many that are kept: the oldest goes when one more comes', async () => {
    const results = new MemoryResults()
    const earlier = await badRun()
    await earlier.ask('DELETE', 'lab/run')
    const run = present((await earlier.host.results.kept())[0]?.run, 'it was kept')
    for (let count = RESULTS_MAX; count > 0; count -= 1)
      await results.put({ id: `earlier ${count}`, name: '', keptAt: -count, run })
    const lab = await badRun({ results })
    await lab.ask('DELETE', 'lab/run')
    const ids = (await lab.list()).results.map(({ id }) => id)
    expect(ids).toHaveLength(RESULTS_MAX)
    expect(ids.slice(1)).toEqual(
      Array.from({ length: RESULTS_MAX - 1 }, (_, index) => `earlier ${index + 1}`),
    )
  })

  test('has the name that was typed, before the end and after it, and can be removed then', async () => {
    const lab = await badRun()
    const { id } = present(await lab.read(runResultSchema, 'run/result'), 'it runs')
    const path = `lab/results/${encodeURIComponent(id)}`
    expect((await lab.ask('PUT', path, { name: 'x'.repeat(500) })).status).toBe(200)
    await lab.ask('PUT', path, { name: '=<b>Ann</b>' })
    expect((await lab.ask('PUT', path, { name: 'x'.repeat(501) })).status).toBe(400)
    expect((await lab.ask('DELETE', path)).status).toBe(409)
    await lab.ask('DELETE', 'lab/run')
    expect((await lab.list()).results).toMatchObject([{ id, name: '=<b>Ann</b>', isOpen: false }])
    expect((await lab.ask('DELETE', path)).status).toBe(200)
    expect((await lab.list()).results).toEqual([])
    expect((await lab.ask('GET', path)).status).toBe(404)
    expect((await lab.ask('GET', `${path}/comparison`)).status).toBe(404)
  })

  test('is handed in with a log that gives the same result, and in which no password can be read', async () => {
    const lab = await badRun()
    const { id } = present(await lab.read(runResultSchema, 'run/result'), 'it runs')
    await lab.ask('DELETE', 'lab/run')
    const handIn = await lab.read(handInSchema, `results/${encodeURIComponent(id)}/hand-in`)
    expect(JSON.stringify(handIn)).not.toMatch(/:"expressway"/)
    const fresh = await freshFromLog(handIn.log, new MemoryStorage())
    if ('refusal' in fresh) throw new Error(fresh.refusal.detail)
    expect(resultOf(fresh.replica.world, fresh.replica.progress)).toEqual(handIn.result)
  })

  test('leads back to where the run began: the same world, roles and mode, and the run that was open is kept', async () => {
    const lab = await badRun()
    const { id } = present(await lab.read(runResultSchema, 'run/result'), 'it runs')
    expect((await lab.ask('POST', `lab/results/${encodeURIComponent(id)}/again`)).status).toBe(200)
    const again = present(await lab.read(runResultSchema, 'run/result'), 'it runs')
    expect(again.id).not.toBe(id)
    expect(again.result).toMatchObject({ procedure: 'create', mistakes: [], seed: 1, figures: { tookMs: 0 } })
    expect((await lab.list()).results.map((one) => one.id)).toEqual([again.id, id])
    const { world } = await lab.host.read()
    expect(world.expressways['expe1']?.sessions).toHaveLength(1)
  })

  test('is not told while an exam is under way, and is told when it has been stopped', async () => {
    const lab = await labOf()
    await lab.create({ mode: 'exam' })
    await lab.changeTimeToLive()
    expect((await lab.ask('GET', 'lab/run/result')).status).toBe(403)
    expect((await lab.list()).results).toEqual([])
    const open = present(await lab.host.results.open(), 'it runs')
    for (const part of ['', '/comparison', '/hand-in'])
      expect((await lab.ask('GET', `lab/results/${encodeURIComponent(open.id)}${part}`)).status).toBe(403)
    await lab.ask('DELETE', 'lab/run')
    const kept = await lab.read(oneResultSchema, `results/${encodeURIComponent(open.id)}`)
    expect(kept.result).toMatchObject({ mode: 'exam', outcome: 'unfinished', mistakes: [{ id: 'CRE-M15' }] })
    // The clock of an exam goes, also of one that is tried again.
    await lab.ask('POST', `lab/results/${encodeURIComponent(open.id)}/again`)
    expect((await lab.host.read()).speed).toBe(1)
  })

  test('tells of an exam what was broken before it began, be it mended since or not', async () => {
    const lab = await labOf()
    const link = { id: 'standalone-pair', procedure: 'create', mode: 'exam', limitMinutes: 5 }
    const faults = ['tms-unreachable', 'firewall-fails:expe2']
    await lab.ask('POST', 'lab/scenario', { ...link, faults, hidden: 'faults' })
    expect((await lab.read(worldSummarySchema, 'world')).faults).toEqual([])
    const { world } = await lab.host.read()
    await lab.host.dispatch({ type: 'remove-fault', id: world.faults[0]?.id ?? '' })
    await lab.host.changeClock({ advanceMs: 300_000 })
    const over = present(await lab.read(runResultSchema, 'run/result'), 'it is open')
    const broken = ['Cisco TMS cannot be reached', expect.stringContaining('firewall of expe2')]
    expect(over.result.broken).toEqual(broken)
    await lab.ask('DELETE', 'lab/run')
    const kept = await lab.read(oneResultSchema, `results/${encodeURIComponent(over.id)}`)
    expect(kept.result.broken).toEqual(broken)
    expect((await lab.read(worldSummarySchema, 'world')).faults).toHaveLength(1)
  })

  test('says when the time was up, with the steps that were left, and stays as it was then', async () => {
    const lab = await labOf()
    await lab.create({ mode: 'practise', limitMinutes: 5 })
    await lab.restart()
    await lab.host.changeClock({ advanceMs: 240_000 })
    await lab.host.changeClock({ advanceMs: 86_400_000 })
    const { result } = present(await lab.read(runResultSchema, 'run/result'), 'it is open')
    expect(result).toMatchObject({ outcome: 'time-is-up', limitMs: 300_000, figures: { tookMs: 300_000 } })
    expect(result.steps.filter(({ state }) => state === 'missed').length).toBeGreaterThan(20)
  })

  test('is compared with the book, and each restart with the same one after maintenance mode', async () => {
    const lab = await badRun()
    const { id, result } = present(await lab.read(runResultSchema, 'run/result'), 'it runs')
    const path = `results/${encodeURIComponent(id)}/comparison`
    const comparison = await lab.read(comparisonSchema, path)
    expect(result.figures.callsLost).toBeGreaterThan(0)
    expect(comparison.byTheBook).toMatchObject({ mistakes: 0, callsLost: 0, registrationsLost: 0 })
    expect(comparison.restarts).toMatchObject([
      { host: 'expe1.example.com', drained: { calls: 0, registrations: 0 } },
    ])
    expect(comparison.restarts[0]?.here.calls).toBe(result.figures.callsLost)
    expect(comparison.restarts[0]?.drained.waitMs).toBeGreaterThan(0)
    // Of a run that is over it is found out from its log alone, and is the same.
    await lab.ask('DELETE', 'lab/run')
    await lab.ask('POST', 'lab/scenario', { id: 'dead-peer' })
    expect(await lab.read(comparisonSchema, path)).toEqual(comparison)
    expect((await lab.host.results.one(id))?.comparison).toEqual(comparison)
  })

  test.each([1, 2, 7])(
    'is the same whether fourteen days are jumped over in one step or in %i',
    async (steps) => {
      const [one, other] = [await badRun(), await badRun()]
      // A name raises the alarm that asks for a restart, which nobody acknowledges.
      for (const { host } of [one, other]) await host.dispatch(clusterName)
      const day = 86_400_000
      await one.host.changeClock({ advanceMs: 14 * day })
      for (let step = 0; step < steps; step += 1) {
        await other.host.changeClock({ advanceMs: (14 * day) / steps })
        await other.read(runResultSchema, 'run/result')
      }
      const [first, second] = [
        await one.read(runResultSchema, 'run/result'),
        await other.read(runResultSchema, 'run/result'),
      ]
      expect(first?.result.figures.unattendedMs).toBeGreaterThan(0)
      expect(first?.result).toEqual(second?.result)
    },
  )
})
