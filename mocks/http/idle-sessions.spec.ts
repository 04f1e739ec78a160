import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { HOUR_MS } from '#contract/spans'
import type { CommandLog } from '#contract/wire/lab'
import { signInPageSchema } from '#contract/wire/session'
import { createNodeHost, type NodeHost } from '../node'

function lab(profile: 'strict' | 'realistic') {
  return createNodeHost({
    begin: { id: 'standalone-pair', signin: 'admin', sessions: 'expire', clock: 'paused', profile },
  })
}

const get = ({ answer }: NodeHost, path: string) =>
  answer(new Request(`http://lab.test/api/expe1.example.com/${path}`))

const idleMinutes = async (node: NodeHost) =>
  v.parse(signInPageSchema, await (await get(node, 'status/sign-in')).json()).idleMinutes

const jumps = ({ entries }: CommandLog) => entries.filter(({ command }) => command.type === 'jump-clock')

describe('[R-48] after a jump of the clock', () => {
  it('the console is open in strict, and the log replays to the same world', async () => {
    const node = await lab('strict')
    await node.host.changeClock({ advanceMs: 40 * HOUR_MS })
    expect((await get(node, 'status/overview')).status).toBe(200)
    expect(await idleMinutes(node)).toBeNull()
    const other = await createNodeHost()
    expect(await other.host.importLog(await node.host.exportLog())).toBeNull()
    expect((await other.host.read()).world).toEqual((await node.host.read()).world)
    expect((await get(other, 'status/overview')).status).toBe(200)
  })

  it('to the next event, too', async () => {
    const node = await lab('strict')
    const { host } = node
    const values = { sessionTimeOut: 1 }
    const save = {
      type: 'save-settings',
      page: 'administration',
      values,
      revision: null,
      by: 'admin',
    } as const
    await host.dispatch({ ...save, expressway: 'expe1' })
    await host.dispatch({ type: 'restart', expressway: 'expe2', kind: 'restart', by: 'admin' })
    const began = (await host.read()).world.now
    await host.changeClock({ toNextEvent: true })
    expect((await host.read()).world.now - began).toBeGreaterThan(60_000)
    expect((await get(node, 'status/overview')).status).toBe(200)
  })

  it('the console asks for a sign-in in realistic, and says that world time ended the session', async () => {
    const node = await lab('realistic')
    await node.host.changeClock({ advanceMs: HOUR_MS })
    expect((await get(node, 'status/overview')).status).toBe(401)
    expect(await idleMinutes(node)).toBe(30)
    expect(jumps(await node.host.exportLog())).toEqual([])
  })

  it('nothing is logged where nobody was signed in', async () => {
    const { host } = await createNodeHost()
    await host.changeClock({ advanceMs: HOUR_MS })
    expect((await host.exportLog()).entries).toEqual([])
  })
})
