import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { clusteringStatusSchema } from '#contract/wire/status'
import { MemoryStorage } from '../host/memory-storage'
import { memoryTabs } from '../host/memory-tabs'
import { nextTurn } from '../host/next-turn'
import { createNodeHost, type NodeHost } from '../node'

const HOST = 'expe1.example.com'
const PAGE = 'system/clustering'
const start = {
  type: 'start-procedure',
  procedure: 'remove-live-peer',
  roles: { leavingPeer: 'expe3', primary: 'expe1' },
} as const

/**
 * A cluster of three in which somebody is signed in everywhere, and maybe practises a procedure; where nobody does, a jump
 * of the clock counts as idle, as it does in realistic.
 */
async function labWith({ run }: { run: boolean }): Promise<NodeHost> {
  const profile = run ? 'strict' : 'realistic'
  const lab = await createNodeHost({
    begin: { id: 'cluster-of-three', clock: 'paused', signin: 'admin', sessions: 'expire', profile },
  })
  if (run) await lab.host.dispatch(start)
  return lab
}

type Asked = { page?: string; host?: string; id?: string }

function read({ answer }: NodeHost, path: string, { page, host = HOST, id }: Asked = {}): Promise<Response> {
  const headers = new Headers()
  if (page !== undefined) headers.set('sixpeer-page', page)
  if (id !== undefined) headers.set('x-request-id', id)
  return answer(new Request(`http://lab.test/api/${host}/${path}`, { headers }))
}

/** The pages that were looked at, in their order, as the log has them. */
async function looksIn({ host }: NodeHost): Promise<string[]> {
  const { entries } = await host.exportLog()
  return entries
    .filter(({ command }) => command.type === 'open-page')
    .map(({ command }) => [command['expressway'], command['path']].join('/'))
}

/** What the procedure counts as shown by the Clustering page of a machine. */
const shownBy = async ({ host }: NodeHost, id: string) => (await host.read()).progress?.shown[id]

const minutes = (count: number) => ({ advanceMs: count * 60_000 })

describe('a read that shows a page', () => {
  it.each([
    ['a form', 'settings/dns', 'system/dns'],
    ['a list', 'lists/zones', 'configuration/zones/zones'],
    ['an item of a list', 'lists/zones', 'configuration/zones/zones/new'],
    ['a status topic', 'status/alarms', 'status/alarms'],
    ['the frame', 'status/frame', 'maintenance/tools/network-utilities/ping'],
    ['the page after sign-in', 'status/overview', 'overview'],
  ])('is a look at it: %s', async (_, path, page) => {
    const lab = await labWith({ run: true })
    expect((await read(lab, path, { page })).status).toBe(200)
    expect(await looksIn(lab)).toEqual([`expe1/${page}`])
    const { world } = await lab.host.read()
    expect(Object.keys(world.run?.visits ?? {})).toEqual([`expe1/${page}`])
  })

  it('is none without the header: what refreshes itself looks at nothing', async () => {
    const lab = await labWith({ run: true })
    for (const path of ['settings/dns', 'lists/zones', 'status/alarms', 'status/frame']) {
      expect((await read(lab, path)).status).toBe(200)
    }
    expect(await looksIn(lab)).toEqual([])
  })

  it('is answered with what was looked at', async () => {
    const lab = await labWith({ run: true })
    await lab.host.dispatch({
      type: 'add-fault',
      fault: { kind: 'isolated', expressway: 'expe3' },
    })
    await lab.host.changeClock(minutes(5))
    const answer = await read(lab, 'status/clustering', { page: PAGE })
    const { rows, database } = v.parse(clusteringStatusSchema, await answer.json())
    expect(rows.map(({ word }) => word)).toContain('Failed')
    expect(await shownBy(lab, 'expe1')).toEqual({ words: rows.map(({ word }) => word), database })
  })

  it('counts again when something was done since, also while the clock stands', async () => {
    const lab = await labWith({ run: true })
    await read(lab, 'status/clustering', { page: PAGE, id: 'one' })
    await lab.host.dispatch({ type: 'create-backup', expressway: 'expe2', by: 'admin' })
    await read(lab, 'status/clustering', { page: PAGE, id: 'other' })
    expect(await looksIn(lab)).toEqual([`expe1/${PAGE}`, `expe1/${PAGE}`])
  })

  it('counts again when it shows something else, though nobody did anything', async () => {
    const lab = await labWith({ run: true })
    await read(lab, 'status/clustering', { page: PAGE })
    const before = await shownBy(lab, 'expe1')
    await lab.host.dispatch({ type: 'add-fault', fault: { kind: 'isolated', expressway: 'expe3' } })
    await read(lab, 'status/clustering', { page: PAGE })
    expect(await looksIn(lab)).toHaveLength(2)
    expect(await shownBy(lab, 'expe1')).not.toEqual(before)
  })

  it('is no command, and nobody hears of it, when it finds what was found before', async () => {
    const lab = await labWith({ run: true })
    // The first look at the page has done a step: the second one is after it.
    for (const page of [PAGE, 'status/alarms', PAGE]) await read(lab, 'status/clustering', { page })
    expect(await looksIn(lab)).toEqual([`expe1/${PAGE}`, 'expe1/status/alarms', `expe1/${PAGE}`])
    const [before, log] = [await lab.host.read(), await lab.host.exportLog()]
    const heard: string[] = []
    await nextTurn()
    lab.host.onChange(({ type }) => heard.push(type))
    for (const page of [PAGE, 'status/alarms', PAGE, PAGE]) {
      const answer = await read(lab, 'status/clustering', { page })
      expect(answer.status).toBe(200)
    }
    await nextTurn()
    expect(await lab.host.read()).toEqual(before)
    expect(await lab.host.exportLog()).toEqual(log)
    expect(heard).toEqual([])
  })

  it('is none for a procedure that has ended', async () => {
    const lab = await labWith({ run: true })
    await lab.host.dispatch({ type: 'stop-procedure' })
    await read(lab, 'status/clustering', { page: PAGE })
    expect(await looksIn(lab)).toEqual([])
  })

  it('counts once when it is asked again under the same id, because nobody answered', async () => {
    const lab = await labWith({ run: true })
    const asked = { page: PAGE, id: 'one request' }
    const answers = await Promise.all([1, 2].map(() => read(lab, 'status/clustering', asked)))
    const [first, again] = await Promise.all(answers.map((response) => response.json()))
    expect(again).toEqual(first)
    expect(await looksIn(lab)).toEqual([`expe1/${PAGE}`])
  })

  it('in one tab is known in the other', async () => {
    const begin = { id: 'cluster-of-three', clock: 'paused', signin: 'admin' } as const
    const [storage, tab] = [new MemoryStorage(), memoryTabs()]
    const one = await createNodeHost({ begin, storage, tabs: tab() })
    const other = await createNodeHost({ begin, storage, tabs: tab() })
    await one.host.dispatch(start)
    await Promise.all([
      read(one, 'status/clustering', { page: PAGE }),
      read(other, 'status/clustering', { page: PAGE, host: 'expe2.example.com' }),
    ])
    for (const lab of [one, other]) {
      expect((await looksIn(lab)).toSorted()).toEqual([`expe1/${PAGE}`, `expe2/${PAGE}`])
      expect(await shownBy(lab, 'expe1')).toBeDefined()
      expect(await shownBy(lab, 'expe2')).toBeDefined()
    }
  })
})

describe('a read that was refused is no look', () => {
  it('by nobody who is signed in', async () => {
    const lab = await labWith({ run: true })
    const { answer } = lab
    await answer(new Request(`http://lab.test/api/${HOST}/session`, { method: 'DELETE' }))
    expect((await read(lab, 'status/clustering', { page: PAGE })).status).toBe(401)
    expect(await looksIn(lab)).toEqual([])
  })

  it('by a machine that is not reached', async () => {
    const lab = await labWith({ run: true })
    await lab.host.dispatch({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe1' } })
    expect((await read(lab, 'status/clustering', { page: PAGE })).status).toBe(503)
    expect(await looksIn(lab)).toEqual([])
  })

  it.each(['settings/nothing', 'lists/nothing', 'status/nothing'])('at %s', async (path) => {
    const lab = await labWith({ run: true })
    expect((await read(lab, path, { page: PAGE })).status).toBe(404)
    expect(await looksIn(lab)).toEqual([])
  })

  it('by the access level of the account', async () => {
    const lab = await labWith({ run: true })
    const account = { password: 'secret', confirmPassword: 'secret', yourCurrentPassword: 'expressway' }
    const post = (path: string, body: unknown) =>
      lab.answer(
        new Request(`http://lab.test/api/${HOST}/${path}`, { method: 'POST', body: JSON.stringify(body) }),
      )
    const values = { name: 'other', accessLevel: 'Auditor', ...account }
    expect((await post('lists/administrator-accounts', { values })).status).toBe(200)
    expect((await post('session', { username: 'other', password: 'secret' })).status).toBe(200)
    expect((await read(lab, 'status/clustering', { page: PAGE })).status).toBe(403)
    // The frame is for everybody, and yet does not show what stands in it.
    const ping = { page: 'maintenance/tools/network-utilities/ping' }
    expect((await read(lab, 'status/frame', ping)).status).toBe(200)
    expect(await looksIn(lab)).toEqual([])
    expect((await read(lab, 'status/alarms', { page: 'status/alarms' })).status).toBe(200)
    expect(await looksIn(lab)).toEqual(['expe1/status/alarms'])
  })
})

describe('a session in use', () => {
  /** Opens a page as often as said, each time after so long. */
  async function used(lab: NodeHost, times: number, afterMs: number): Promise<number[]> {
    const statuses: number[] = []
    for (let time = 0; time < times; time += 1) {
      await lab.host.changeClock({ advanceMs: afterMs })
      statuses.push((await read(lab, 'status/overview', { page: 'status/overview' })).status)
    }
    return statuses
  }

  it('goes on, and one that is left alone times out, whatever refreshes itself meanwhile', async () => {
    const lab = await labWith({ run: false })
    expect(await used(lab, 4, 25 * 60_000)).toEqual([200, 200, 200, 200])
    for (let minute = 0; minute < 29; minute += 1) {
      await lab.host.changeClock(minutes(1))
      expect((await read(lab, 'status/frame')).status).toBe(200)
    }
    await lab.host.changeClock(minutes(1))
    expect((await read(lab, 'status/frame')).status).toBe(401)
  })

  it('is noted once a minute while nobody practises: the log is not filled with looks', async () => {
    const lab = await labWith({ run: false })
    await used(lab, 30, 10_000)
    expect(await looksIn(lab)).toHaveLength(5)
  })

  it.each([1, 2, 3])(
    'goes on with a time out of %i min when a page is opened every 50 s',
    async (timeOut) => {
      const lab = await labWith({ run: false })
      await lab.host.dispatch({
        type: 'save-settings',
        expressway: 'expe1',
        page: 'administration',
        values: { sessionTimeOut: timeOut },
        revision: null,
        by: 'admin',
      })
      expect(await used(lab, 20, 50_000)).toEqual(Array.from({ length: 20 }, () => 200))
    },
  )

  it('does not time out where there is no time out', async () => {
    const lab = await labWith({ run: false })
    await lab.host.dispatch({
      type: 'save-settings',
      expressway: 'expe1',
      page: 'administration',
      values: { sessionTimeOut: 0 },
      revision: null,
      by: 'admin',
    })
    expect(await used(lab, 3, 10 * 60 * 60_000)).toEqual([200, 200, 200])
    await used(lab, 6, 10_000)
    expect(await looksIn(lab)).toHaveLength(4)
  })
})
