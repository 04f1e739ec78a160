import { expect, it } from 'vitest'
import { HOUR_MS } from '#contract/spans'
import { createNodeHost } from '../node'
import { MemoryStorage } from './memory-storage'
import { memoryTabs } from './memory-tabs'

/** A computer whose clock can be set, and the tabs of a lab on it. */
function computer() {
  let passedMs = 0
  let setByMs = 0
  const storage = new MemoryStorage()
  let tab = memoryTabs()
  const open = async () => {
    const { host } = await createNodeHost({
      storage,
      tabs: tab(),
      wall: () => 1_000_000 + passedMs + setByMs,
      steady: () => passedMs,
      begin: { id: 'standalone-pair' },
    })
    await host.seen()
    return { host, now: async () => (await host.read()).world.now }
  }
  return {
    open,
    pass: (ms: number) => {
      passedMs += ms
    },
    set: (ms: number) => {
      setByMs += ms
    },
    closeAll: () => {
      tab = memoryTabs()
    },
  }
}

it.each([
  ['forward', [HOUR_MS]],
  ['back', [-HOUR_MS]],
  ['forward and back', [HOUR_MS, -HOUR_MS]],
])('world time goes on by its steps while the clock of the computer is put %s', async (_, jumps) => {
  const { open, pass, set } = computer()
  const { now } = await open()
  const began = await now()
  let at = 0
  for (const jump of jumps) {
    set(jump)
    pass(1_000)
    at += 1_000
    expect(await now()).toBe(began + at)
  }
  pass(5_000)
  expect(await now()).toBe(began + at + 5_000)
})

it.each([HOUR_MS, -HOUR_MS])(
  'a tab that is opened after the clock was set by %i shows the same time',
  async (jump) => {
    const { open, pass, set } = computer()
    const one = await open()
    const began = await one.now()
    set(jump)
    pass(2_000)
    await one.host.seen()
    const other = await open()
    expect([await one.now(), await other.now()]).toEqual([began + 2_000, began + 2_000])
    await other.host.changeClock({ speed: 10 })
    pass(1_000)
    expect([await one.now(), await other.now()]).toEqual([began + 12_000, began + 12_000])
  },
)

it.each([HOUR_MS, -HOUR_MS])(
  'a world goes on where it was when the clock is set by %i while no tab is open',
  async (jump) => {
    const { open, pass, set, closeAll } = computer()
    const before = await open()
    const began = await before.now()
    pass(4_000)
    await before.host.seen()
    closeAll()
    set(jump)
    pass(60_000)
    const after = await open()
    expect(await after.now()).toBe(began + 4_000)
    pass(1_000)
    expect(await after.now()).toBe(began + 5_000)
  },
)
