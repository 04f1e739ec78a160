import { describe, expect, it } from 'vitest'
import { createNodeHost, type NodeHost } from '../../node'

const NAVIGATOR = 'systems/navigator'

/** A cluster in Cisco TMS, and a procedure that is practised in it. */
const labWithTms = () =>
  createNodeHost({
    begin: { id: 'cluster-with-tms', clock: 'paused', signin: 'admin', procedure: 'change-primary' },
  })

function read({ answer }: NodeHost, page?: string): Promise<Response> {
  const headers = new Headers(page === undefined ? {} : { 'sixpeer-page': page })
  return answer(new Request('http://lab.test/api/tms', { headers }))
}

const change = ({ answer }: NodeHost, body: unknown) =>
  answer(new Request('http://lab.test/api/tms', { method: 'POST', body: JSON.stringify(body) }))

const visits = async ({ host }: NodeHost) => Object.keys((await host.read()).world.run?.visits ?? {})

/** The pages that were looked at, in their order, as the log has them. */
const looksIn = async ({ host }: NodeHost) =>
  (await host.exportLog()).entries.flatMap(({ command }) =>
    command['type'] === 'change-tms' ? [JSON.stringify(command['change'])] : [],
  )
const lookAt = (page: string) => JSON.stringify({ kind: 'look', page })

/** A page of the first system that is in Cisco TMS. */
async function ticketsOf({ host }: NodeHost): Promise<string> {
  const { world } = await host.read()
  return `systems/system/${world.tms?.systems[0]?.id}/tickets`
}

describe('a read of Cisco TMS that shows a page', () => {
  it('is the look at it', async () => {
    const lab = await labWithTms()
    const tickets = await ticketsOf(lab)
    for (const page of [NAVIGATOR, tickets]) expect((await read(lab, page)).status).toBe(200)
    expect(await visits(lab)).toEqual([`tms/${NAVIGATOR}`, `tms/${tickets}`])
    expect(await looksIn(lab)).toEqual([lookAt(NAVIGATOR), lookAt(tickets)])
  })

  it('is none without the header: what refreshes itself looks at nothing', async () => {
    const lab = await labWithTms()
    for (let time = 0; time < 3; time += 1) expect((await read(lab)).status).toBe(200)
    expect(await visits(lab)).toEqual([])
  })

  it('is no command when it finds what was found before', async () => {
    const lab = await labWithTms()
    for (let time = 0; time < 3; time += 1) await read(lab, NAVIGATOR)
    expect(await looksIn(lab)).toHaveLength(1)
  })

  it('is none where nothing of the page is there to be seen, and is answered all the same', async () => {
    const lab = await labWithTms()
    for (const page of ['systems/navigator/none', 'systems/system/none/tickets'])
      expect((await read(lab, page)).status, page).toBe(200)
    expect(await visits(lab)).toEqual([])
    for (const page of [
      '',
      'nowhere',
      `${NAVIGATOR}/one/more`,
      'systems/system',
      'system/dns',
      'x'.repeat(400),
    ])
      expect((await read(lab, page)).status, page).toBe(400)
    expect(await looksIn(lab)).toEqual([])
  })

  it('is none while Cisco TMS cannot be reached, or where there is none', async () => {
    const lab = await labWithTms()
    await lab.host.dispatch({ type: 'add-fault', fault: { kind: 'tms-unreachable' } })
    expect((await read(lab, NAVIGATOR)).status).toBe(503)
    expect(await visits(lab)).toEqual([])
    const without = await createNodeHost({ begin: { id: 'standalone-pair', procedure: 'create' } })
    expect((await read(without, NAVIGATOR)).status).toBe(404)
    expect([await visits(without), await looksIn(lab)]).toEqual([[], []])
  })
})

it('a look that reads nothing is nothing that can be done in Cisco TMS', async () => {
  const lab = await labWithTms()
  expect((await change(lab, { kind: 'look', page: NAVIGATOR })).status).toBe(400)
  expect(await visits(lab)).toEqual([])
})

it('a log of when looks were sent by themselves comes to the same visits', async () => {
  const lab = await labWithTms()
  const log = await lab.host.exportLog()
  const tickets = await ticketsOf(lab)
  const looked = [NAVIGATOR, tickets].map((page) => ({
    at: log.now,
    command: { type: 'change-tms', change: { kind: 'look', page } },
  }))
  const other = await createNodeHost()
  expect(await other.host.importLog({ ...log, entries: [...log.entries, ...looked] })).toBeNull()
  for (const page of [NAVIGATOR, tickets]) await read(lab, page)
  expect((await other.host.read()).world).toEqual((await lab.host.read()).world)
  expect(await other.host.events(0)).toEqual(await lab.host.events(0))
})
