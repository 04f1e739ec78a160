import { describe, expect, it } from 'vitest'
import { HOUR_MS, MINUTE_MS } from '#contract/spans'
import { createNodeHost } from '../node'
import type { HostOptions } from './host-options'
import { MemoryStorage } from './memory-storage'
import { memoryTabs } from './memory-tabs'
import type { HostChange } from './world-host'

/** A laptop, whose steady clock goes on while it is asleep or stands still as well, and the tabs of a lab on it. */
function laptop(isSteadyAwake: boolean) {
  let passedMs = 0
  let steadyMs = 0
  const storage = new MemoryStorage()
  const tab = memoryTabs()
  const pass = (ms: number) => {
    passedMs += ms
    steadyMs += ms
  }
  return {
    pass,
    sleep: (ms: number) => (isSteadyAwake ? pass(ms) : (passedMs += ms)),
    open: async (shown?: HostOptions['shown']) => {
      const { host } = await createNodeHost({
        storage,
        tabs: tab(),
        wall: () => 1_000_000 + passedMs,
        steady: () => steadyMs,
        sleeps: true,
        shown,
        begin: { id: 'standalone-pair' },
      })
      const heard: HostChange[] = []
      host.onChange((change) => heard.push(change))
      await host.seen()
      const woke = () => heard.flatMap((change) => (change.type === 'woke' ? [change.awayMs] : []))
      return { host, woke, now: async () => (await host.read()).world.now }
    },
  }
}

describe.each([
  ['goes on', true],
  ['stands still', false],
])('while a laptop is asleep whose steady clock %s', (_, isSteadyAwake) => {
  it('world time stands still, goes on from where it was, and the page is told for how long', async () => {
    const { open, pass, sleep } = laptop(isSteadyAwake)
    const { host, now, woke } = await open()
    const began = await now()
    pass(2_000)
    await host.seen()
    sleep(9 * HOUR_MS)
    expect(await now()).toBe(began + 2_000)
    expect(woke()).toEqual([9 * HOUR_MS])
    pass(1_000)
    expect(await now()).toBe(began + 3_000)
    expect(woke()).toHaveLength(1)
  })

  it('a world that its page had shown before goes on from when it woke, too', async () => {
    const { open, pass, sleep } = laptop(isSteadyAwake)
    const begun = await (await open()).now()
    const { host, now } = await open({ now: begun + 4_000, steadyMs: 0 })
    pass(2_000)
    await host.seen()
    const before = await now()
    sleep(9 * HOUR_MS)
    expect(await now()).toBe(before)
    pass(1_000)
    expect(await now()).toBe(before + 1_000)
  })

  it('nothing falls due, though the world goes sixty times as fast', async () => {
    const { open, sleep } = laptop(isSteadyAwake)
    const { host, now } = await open()
    await host.changeClock({ speed: 60 })
    await host.dispatch({ type: 'restart', expressway: 'expe1', kind: 'restart', by: 'admin' })
    const [before, latest] = [await now(), (await host.events(0)).latest]
    sleep(HOUR_MS)
    // Whoever asks first finds the world as it was: a look, an event, a command.
    const [{ world }, events] = await Promise.all([host.read(), host.events(latest)])
    expect([world.now, events.events]).toEqual([before, []])
    expect(world.expressways['expe1']?.power.state).toBe('restarting')
  })

  it('a command that is the first thing afterwards is given at the time at which the world stood', async () => {
    const { open, sleep } = laptop(isSteadyAwake)
    const { host, now } = await open()
    const began = await now()
    sleep(3 * HOUR_MS)
    await host.dispatch({ type: 'flush-dns-cache', expressway: 'expe1', by: 'admin' })
    expect((await host.exportLog()).entries.map(({ at }) => at)).toEqual([began])
  })

  it('all tabs show the same time, whichever wakes first', async () => {
    const { open, pass, sleep } = laptop(isSteadyAwake)
    const [one, other] = [await open(), await open()]
    const began = await one.now()
    pass(2_000)
    await one.host.seen()
    sleep(HOUR_MS)
    expect([await other.now(), await one.now()]).toEqual([began + 2_000, began + 2_000])
    pass(1_000)
    expect([await one.now(), await other.now()]).toEqual([began + 3_000, began + 3_000])
  })
})

it('a tab that the browser has frozen alone finds the world where another tab has brought it', async () => {
  const { open, pass } = laptop(true)
  const [one, frozen] = [await open(), await open()]
  const began = await one.now()
  for (let minute = 0; minute < 20; minute += 1) {
    pass(MINUTE_MS)
    await one.host.seen()
  }
  expect(await frozen.now()).toBe(began + 20 * MINUTE_MS)
  expect(frozen.woke()).toEqual([])
})
