import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { problemSchema } from '#contract/problem'
import { commandLogSchema, eventsSchema, worldSummarySchema } from '#contract/wire/lab'
import { createNodeHost, type NodeHost } from '../node'

type Asked = { method?: string; body?: string; id?: string }

async function ask({ answer }: NodeHost, path: string, { method = 'GET', body, id }: Asked = {}) {
  const headers = id === undefined ? undefined : { 'x-request-id': id }
  return answer(new Request(`http://lab.test/base/api/${path}`, { method, body, headers }))
}

const problemOf = async (response: Response) => v.parse(problemSchema, await response.json())
const cut = JSON.stringify({ kind: 'network-cut', expressway: 'expe2.example.com' })

describe('the answers of the lab', () => {
  it.each([
    ['POST', 'lab/clock', ''],
    ['POST', 'lab/clock', '{'],
    ['POST', 'lab/clock', 'null'],
    ['POST', 'lab/clock', '{"speed":3}'],
    ['POST', 'lab/clock', '{"advanceMs":-1}'],
    ['POST', 'lab/clock', '{"advanceMs":1e99}'],
    ['POST', 'lab/scenario', '{"id":5}'],
    ['POST', 'lab/scenario', '{"id":"standalone-pair","also":1}'],
    ['POST', 'lab/scenario', '{"id":"standalone-pair","seed":-1}'],
    ['POST', 'lab/faults', '{"kind":"meteor"}'],
    ['POST', 'lab/visits', '[]'],
    ['POST', 'lab/calls', '{"host":"expe1"}'],
    ['POST', 'lab/log', '{"shape":1}'],
    ['GET', 'lab/events?since=-1', undefined],
    ['GET', 'lab/why?host=expe1.example.com&row=9', undefined],
  ])('refuse a malformed %s %s with %s', async (method, path, body) => {
    const response = await ask(await createNodeHost(), path, { method, body })
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('x-answered-by')).toBe('sixpeer')
    expect((await problemOf(response)).type).toBe('urn:sixpeer:malformed')
  })

  it.each([
    ['GET', 'lab/nothing', undefined],
    ['GET', 'lab/why?host=nobody&row=1', undefined],
    ['POST', 'lab/scenario', '{"id":"nowhere"}'],
    ['POST', 'lab/scenario', '{"id":"standalone-pair","signin":"nobody"}'],
    ['POST', 'lab/faults', '{"kind":"network-cut","expressway":"nobody"}'],
  ])('say what exists for an unknown name: %s %s %s', async (method, path, body) => {
    const response = await ask(await createNodeHost(), path, { method, body })
    expect(response.status).toBe(404)
    expect((await problemOf(response)).known).not.toHaveLength(0)
  })

  it.each([
    ['GET', 'lab/nothing', 404, 'Not found'],
    ['PUT', 'lab/clock', 405, 'Not found'],
    ['DELETE', 'lab/faults/fault-9', 404, 'Not found'],
    ['POST', 'lab/clock', 400, 'The request cannot be read'],
  ])('have the title of their kind, whoever refuses: %s %s', async (method, path, status, title) => {
    const response = await ask(await createNodeHost(), path, { method })
    expect(await problemOf(response)).toMatchObject({ status, title })
  })

  it('say which methods there are', async () => {
    const response = await ask(await createNodeHost(), 'lab/clock', { method: 'PUT', body: '{}' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
  })

  it('refuse a body that is longer than anything sensible', async () => {
    const response = await ask(await createNodeHost(), 'lab/clock', {
      method: 'POST',
      body: ' '.repeat(4_000_001),
    })
    expect(response.status).toBe(400)
  })

  it('start a scenario, advance its clock and tell what happened', async () => {
    const lab = await createNodeHost()
    const choice = JSON.stringify({ id: 'standalone-pair', seed: 3, clock: 'paused', signin: 'admin' })
    const started = v.parse(
      worldSummarySchema,
      await (await ask(lab, 'lab/scenario', { method: 'POST', body: choice })).json(),
    )
    const later = await ask(lab, 'lab/clock', { method: 'POST', body: '{"advanceMs":60000}' })
    expect([started.seed, started.speed]).toEqual([3, 0])
    expect(v.parse(worldSummarySchema, await later.json()).now).toBe(started.now + 60_000)
    const { events, latest } = v.parse(eventsSchema, await (await ask(lab, 'lab/events?since=0')).json())
    expect(events.filter(({ type }) => type === 'signed-in')).toHaveLength(started.expressways.length)
    expect(events.at(-1)?.serial).toBe(latest)
  })

  it('break and mend the world once for each request', async () => {
    const lab = await createNodeHost()
    const twice = [1, 2].map(() => ask(lab, 'lab/faults', { method: 'POST', body: cut, id: 'one request' }))
    const [first, again] = await Promise.all((await Promise.all(twice)).map((response) => response.json()))
    expect(again).toEqual(first)
    const world = v.parse(worldSummarySchema, await (await ask(lab, 'lab/world')).json())
    expect(world.faults).toHaveLength(1)
    const mended = await ask(lab, `lab/faults/${world.faults[0]?.id}`, { method: 'DELETE' })
    expect(mended.status).toBe(200)
  })

  it('give out the log of commands and take it in', async () => {
    const lab = await createNodeHost()
    await ask(lab, 'lab/faults', { method: 'POST', body: cut })
    const log = await (await ask(lab, 'lab/log')).json()
    expect(v.parse(commandLogSchema, log).entries).toHaveLength(1)
    const taken = await ask(await createNodeHost(), 'lab/log', { method: 'POST', body: JSON.stringify(log) })
    expect(taken.status).toBe(200)
    expect(v.parse(worldSummarySchema, await taken.json()).faults).toHaveLength(1)
  })

  it.each([
    ['of another shape', { shape: 999 }],
    ['with an unknown command', { entries: [{ at: 1_480_000_000_000, command: { type: 'explode' } }] }],
    ['whose entries are out of order', { entries: [{ at: 5, command: { type: 'stop-procedure' } }] }],
    ['that ends never', { now: 1e15 }],
  ])('refuse a log %s and keep the present world', async (_, change) => {
    const lab = await createNodeHost()
    const log = v.parse(commandLogSchema, await (await ask(lab, 'lab/log')).json())
    const body = JSON.stringify({ ...log, ...change })
    const response = await ask(lab, 'lab/log', { method: 'POST', body })
    expect(response.status).toBe(422)
    expect(v.parse(commandLogSchema, await (await ask(lab, 'lab/log')).json())).toEqual(log)
  })
})
