import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { problemSchema } from '#contract/problem'
import { lossesSchema, preflightSchema, proceduresSchema, runSchema } from '#contract/wire/procedures'
import { createNodeHost } from '../../node'
import { procedures as catalogue } from '../../procedures/catalogue'

type Asked = { method?: string; json?: unknown }

async function labOf(id: string) {
  const { answer } = await createNodeHost({ begin: { id, clock: 'paused', signin: 'admin' } })
  const look = (host: string, page: string, read: string) =>
    answer(new Request(`http://lab.test/api/${host}/${read}`, { headers: { 'sixpeer-page': page } }))
  const lab = (path: string, { method = 'GET', json }: Asked = {}) =>
    answer(
      new Request(`http://lab.test/api/lab/${path}`, {
        method,
        body: json === undefined ? undefined : JSON.stringify(json),
      }),
    )
  return { lab, look }
}

describe('procedures over HTTP', () => {
  test('are listed, started, followed by what is opened, and stopped', async () => {
    const { lab, look } = await labOf('standalone-pair')
    const { procedures } = v.parse(proceduresSchema, await (await lab('procedures')).json())
    expect(procedures.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id))
    expect(await (await lab('run')).json()).toBeNull()
    const start = await lab('procedures/create/start', {
      method: 'POST',
      json: { roles: { primary: '10.0.0.11' } },
    })
    const run = v.parse(runSchema, await start.json())
    expect(run?.steps.find(({ state }) => state === 'current')?.id).toBe('CRE.02')
    await look('expe2.example.com', 'system/clustering', 'status/clustering')
    const next = v.parse(runSchema, await (await lab('run')).json())
    expect(next?.steps.find(({ state }) => state === 'current')?.id).toBe('CRE.03')
    await lab('run', { method: 'DELETE' })
    expect(await (await lab('run')).json()).toBeNull()
  })

  test('[SRV-20] hear of a name that was looked up, and so does a lab that reads the log', async () => {
    const labBeginning = async (id: string) => {
      const { answer } = await createNodeHost({ begin: { id, clock: 'paused', signin: 'admin' } })
      return async (method: string, path: string, json?: unknown) => {
        const body = json === undefined ? undefined : JSON.stringify(json)
        return (await answer(new Request(`http://lab.test/api/${path}`, { method, body }))).json()
      }
    }
    const stateIn = async (ask: Awaited<ReturnType<typeof labBeginning>>) => {
      const run = v.parse(runSchema, await ask('GET', 'lab/run'))
      return run?.steps.find(({ id }) => id === 'END.01b')?.state
    }
    const [here, elsewhere] = [await labBeginning('cluster-of-three'), await labBeginning('standalone-pair')]
    const roles = { primary: 'expe1.example.com', peer: 'expe2.example.com' }
    await here('POST', 'lab/procedures/endpoints/start', { roles })
    expect(await stateIn(here)).toBe('open')
    const question = { host: '_sips._tcp.cluster1.example.com', type: 'All', servers: [] }
    await here('POST', 'expe2.example.com/tools/dns-lookup', question)
    expect(await stateIn(here)).toBe('done')
    await elsewhere('POST', 'lab/log', await here('GET', 'lab/log'))
    expect(await stateIn(elsewhere)).toBe('done')
  })

  test('[ADD-01] [CRE-05] that do not fit are refused with the one that does', async () => {
    const { lab } = await labOf('standalone-pair')
    const response = await lab('procedures/add-peer/start', {
      method: 'POST',
      json: { roles: { primary: 'expe1.example.com', newPeer: 'expe2.example.com' } },
    })
    expect(response.status).toBe(409)
    expect(v.parse(problemSchema, await response.json())).toMatchObject({
      guide: ['ADD-01'],
      known: ['create'],
    })
  })

  test.each([
    ['procedures/nothing/start', 404, { roles: {} }],
    ['procedures/create/start', 422, { roles: {} }],
    ['procedures/create/start', 422, { roles: { primary: 'expe1.example.com', cook: 'expe2.example.com' } }],
    ['procedures/create/start', 404, { roles: { primary: 'expe9.example.com' } }],
    ['procedures/create/start', 400, { roles: 'expe1' }],
    ['procedures/add-peer/start', 422, { roles: { primary: 'expe1.example.com', newPeer: '10.0.0.11' } }],
  ])('%s answers %i to %o', async (path, status, json) => {
    const { lab } = await labOf('cluster-of-one')
    expect((await lab(path, { method: 'POST', json })).status).toBe(status)
    expect(await (await lab('run')).json()).toBeNull()
  })

  test('are learnt where no mode is said, and tell their mode, their limit and the help that was taken', async () => {
    const { lab } = await labOf('standalone-pair')
    const runOf = async (response: Response) => v.parse(runSchema, await response.json())
    const roles = { primary: 'expe1.example.com' }
    const start = (json: unknown) => lab('procedures/create/start', { method: 'POST', json })
    expect(await runOf(await start({ roles }))).toMatchObject({ mode: 'learn', limitMs: null, help: [] })
    expect(await runOf(await start({ roles, mode: 'practise', limitMinutes: 20 }))).toMatchObject({
      mode: 'practise',
      limitMs: 1_200_000,
    })
    const help = (json: unknown) => lab('run/help', { method: 'POST', json })
    const helped = await runOf(await help({ step: 'CRE.02', help: 'step' }))
    expect(helped?.help).toMatchObject([{ step: 'CRE.02', help: 'step' }])
    const unknown = await help({ step: 'CRE.99', help: 'step' })
    expect(unknown.status).toBe(404)
    expect(v.parse(problemSchema, await unknown.json()).known).toContain('CRE.02')
    expect((await help({ step: 'CRE.02', help: 'bribe' })).status).toBe(400)
    await start({ roles, mode: 'exam' })
    expect((await help({ step: 'CRE.02', help: 'step' })).status).toBe(403)
    await lab('run', { method: 'DELETE' })
    expect((await help({ step: null, help: 'why' })).status).toBe(409)
  })

  test.each([{ mode: 'cheat' }, { limitMinutes: 0 }, { limitMinutes: 1.5 }, { limitMinutes: 481 }])(
    'do not start with %o',
    async (part) => {
      const { lab } = await labOf('standalone-pair')
      const json = { roles: { primary: 'expe1.example.com' }, ...part }
      expect((await lab('procedures/create/start', { method: 'POST', json })).status).toBe(400)
      expect(await (await lab('run')).json()).toBeNull()
    },
  )

  test('[PRE-01] the prerequisites are asked for by procedure and roles', async () => {
    const { lab } = await labOf('cluster-of-one')
    const response = await lab('preflight?procedure=add&primary=expe1.example.com&newPeer=10.0.0.12')
    const { checks } = v.parse(preflightSchema, await response.json())
    expect(checks.map(({ id }) => id)).toContain('PRE-18')
    expect((await lab('preflight?procedure=bake')).status).toBe(404)
    expect((await lab('preflight?procedure=add&primary=expe1.example.com')).status).toBe(422)
  })

  test('[ADD-14] [CRE-12] what would be lost is asked for before the start, here or in the world that fits', async () => {
    const { lab } = await labOf('cluster-of-three')
    const lost = async (search: string) =>
      v.parse(lossesSchema, await (await lab(`losses?procedure=add-peer${search}`)).json()).willBeLost
    const cast = '&primary=expe1.example.com&newPeer=10.0.0.14'
    const here = await lost(cast)
    expect(here.map(({ host, items }) => [host, items.length])).toEqual([['expe4.example.com', 1]])
    const elsewhere = await labOf('standalone-pair')
    expect(await (await elsewhere.lab('losses?procedure=add-peer')).json()).toMatchObject({
      willBeLost: [{ host: 'expe2.example.com', items: here[0]?.items }],
    })
    const start = await lab('procedures/add-peer/start', {
      method: 'POST',
      json: { roles: { primary: 'expe1', newPeer: 'expe4' } },
    })
    expect(v.parse(runSchema, await start.json())?.willBeLost).toEqual(here)
    expect((await lab('losses?procedure=add-peer&primary=expe1')).status).toBe(422)
    expect((await lab('losses?procedure=bake')).status).toBe(404)
  })
})
