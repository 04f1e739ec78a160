import { describe, expect, it } from 'vitest'
import { createNodeHost, type NodeHostOptions } from '../node'
import type { Command } from '../sim/ground/command'
import { MemoryStorage } from './memory-storage'
import { memoryTabs } from './memory-tabs'
import type { HostChange } from './world-host'

const signIn = (expressway: string): Command => ({
  type: 'sign-in',
  expressway,
  username: 'admin',
  password: 'expressway',
  kind: 'web',
})
const cut: Command = { type: 'add-fault', fault: { kind: 'network-cut', expressway: 'expe2' } }

/** Two tabs of one browser, with a wall clock that only the test moves. */
async function twoTabs(options: NodeHostOptions = {}) {
  const shared = { ...options, storage: new MemoryStorage() }
  const tab = memoryTabs()
  const one = await createNodeHost({ ...shared, tabs: tab() })
  const other = await createNodeHost({ ...shared, tabs: tab() })
  return { one: one.host, other: other.host, shared, tab }
}

describe('the host', () => {
  it('gives the same world for the same log, in another host', async () => {
    const { host } = await createNodeHost()
    await host.dispatch(signIn('expe1'))
    await host.changeClock({ advanceMs: 90_000 })
    await host.dispatch(cut)
    await host.changeClock({ advanceMs: 600_000 })
    const second = await createNodeHost()
    expect(await second.host.importLog(await host.exportLog())).toBeNull()
    const [mine, theirs] = [await host.read(), await second.host.read()]
    expect(JSON.stringify(theirs.world)).toBe(JSON.stringify(mine.world))
    expect(theirs.progress).toEqual(mine.progress)
    expect(await second.host.events(0)).toEqual(await host.events(0))
  })

  it('does not care how often somebody looked', async () => {
    const begin = { id: 'cluster-of-three', clock: 'paused' } as const
    const [{ host }, { host: watched }] = [await createNodeHost({ begin }), await createNodeHost({ begin })]
    for (const one of [host, watched]) {
      const roles = { leavingPeer: 'expe3', primary: 'expe1' }
      await one.dispatch({ type: 'start-procedure', procedure: 'remove-live-peer', roles })
      await one.dispatch(cut)
    }
    await host.changeClock({ advanceMs: 700_000 })
    for (let step = 0; step < 70; step += 1) {
      await watched.changeClock({ advanceMs: 10_000 })
      await watched.read()
    }
    for (const one of [host, watched]) await one.dispatch(signIn('expe1'))
    expect(await watched.read()).toEqual(await host.read())
    expect((await host.read()).progress).not.toBeNull()
    expect(await watched.events(0)).toEqual(await host.events(0))
  })

  it('shows one tab what the other did and loses nothing when both write at once', async () => {
    const { one, other } = await twoTabs()
    await Promise.all(
      Array.from({ length: 60 }, (_, index) => (index % 2 ? one : other).dispatch(signIn('expe1'))),
    )
    const [log, otherLog] = [await one.exportLog(), await other.exportLog()]
    expect(log.entries).toHaveLength(60)
    expect(otherLog).toEqual(log)
    expect((await other.read()).world).toEqual((await one.read()).world)
  })

  it('tells the other tab of a change, and of a new world', async () => {
    const { one, other } = await twoTabs()
    const heard: HostChange['type'][] = []
    const told: HostChange[] = []
    const changed = new Promise<void>((resolve) => {
      other.onChange((change) => {
        const { type } = change
        told.push(change)
        heard.push(type)
        if (type === 'replaced') resolve()
      })
    })
    await one.dispatch(cut)
    await other.read()
    await one.startScenario({ id: 'standalone-pair', seed: 7 })
    await changed
    expect(heard).toEqual(['changed', 'replaced'])
    expect((await other.read()).world.seed).toBe(7)
    expect(told).toEqual([{ type: 'changed' }, { type: 'replaced', elsewhere: true }])
  })

  it('answers a request first, and then tells this tab and the other', async () => {
    const shared = { storage: new MemoryStorage(), begin: { id: 'standalone-pair' } }
    const tab = memoryTabs()
    const one = await createNodeHost({ ...shared, tabs: tab() })
    const other = await createNodeHost({ ...shared, tabs: tab() })
    const order: string[] = []
    one.host.onChange(({ type }) => order.push(`here: ${type}`))
    const there = new Promise<void>((resolve) => {
      other.host.onChange(({ type }) => {
        order.push(`there: ${type}`)
        resolve()
      })
    })
    const body = JSON.stringify({ kind: 'network-cut', expressway: 'expe2.example.com' })
    const headers = { 'x-request-id': 'one' }
    const request = new Request('http://lab.test/api/lab/faults', { method: 'POST', headers, body })
    order.push(`answer: ${(await one.answer(request)).status}`)
    await there
    expect(order).toEqual(['answer: 201', 'here: changed', 'there: changed'])
  })

  it('loses nothing when a tab dies after its answer and before it could tell: whoever reads has it', async () => {
    const storage = new MemoryStorage()
    const tab = memoryTabs()
    const dying = { ...tab(), tell: () => undefined }
    const { host: one } = await createNodeHost({ storage, tabs: dying })
    const { host: other } = await createNodeHost({ storage, tabs: tab() })
    const heard: HostChange['type'][] = []
    other.onChange(({ type }) => heard.push(type))
    await one.dispatch(cut)
    expect((await other.read()).world.faults).toHaveLength(1)
    expect(heard).toEqual(['changed'])
  })

  it('gives a command of the same request once, and the same outcome again', async () => {
    const { one, other } = await twoTabs()
    const first = await one.forRequest('request 1').dispatch(cut)
    await one.dispatch(signIn('expe1'))
    const again = await other.forRequest('request 1').dispatch(cut)
    expect(again.events).toEqual(first.events)
    expect((await one.exportLog()).entries).toHaveLength(2)
  })

  it('goes on after a reload from where it was, without the time in between', async () => {
    let wall = 0
    const storage = new MemoryStorage()
    const options = { storage, wall: () => wall, begin: { id: 'standalone-pair' } }
    const { host } = await createNodeHost(options)
    const began = (await host.read()).world.now
    await host.changeClock({ speed: 10 })
    wall = 5_000
    await host.dispatch(cut)
    await storage.see(wall)
    const before = (await host.read()).world
    wall = 86_400_000
    const { host: reloaded } = await createNodeHost(options)
    expect(before.now).toBe(began + 50_000)
    expect((await reloaded.read()).world).toEqual(before)
    wall += 1_000
    expect((await reloaded.read()).world.now).toBe(began + 60_000)
  })

  it('stops writing when another build has taken over', async () => {
    const { one, shared, tab } = await twoTabs()
    const heard: HostChange['type'][] = []
    one.onChange(({ type }) => heard.push(type))
    await createNodeHost({ ...shared, tabs: tab(), build: 'another' })
    await expect(one.dispatch(cut)).rejects.toThrow('Another version')
    expect(heard).toEqual(['superseded'])
  })
})
