import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR_MS } from '#contract/spans'
import { type Shown, worldTime } from '#contract/wire/stored-world'
import { type Ask, answersTo, hydrateKept } from '../api/kept'
import { readsOfHost } from '../api/reads'
import { AHEAD_MS } from './keep-answers'
import { keptOf } from './kept-answers'
import type { KeptRecord } from './kept-store'

const { createNodeHost } = await import('../../mocks/node')
const { MemoryStorage } = await import('../../mocks/host/memory-storage')
const { memoryTabs } = await import('../../mocks/host/memory-tabs')
const { answerer } = await import('../../mocks/http/server')

type NodeHost = Awaited<ReturnType<typeof createNodeHost>>

const HOST = 'expe1.example.com'
const reads = readsOfHost(HOST)

const asking =
  (answer: NodeHost['answer']): Ask =>
  async (path) => {
    const response = await answer(new Request(`http://lab.test/api/${path}`))
    return response.ok ? response.json() : undefined
  }

/** A computer with a clock that only the test moves and that can be set, and one tab of the lab after the other. */
function computer(scenario: string) {
  let [passedMs, setByMs] = [0, 0]
  const storage = new MemoryStorage()
  const begin = { id: scenario, signin: 'admin' } as const
  return {
    pass: (ms: number) => {
      passedMs += ms
    },
    set: (ms: number) => {
      setByMs += ms
    },
    steadyMs: () => passedMs,
    standing: async () => (await storage.news(null))?.head,
    seenAt: async () => (await storage.lastSeen()) ?? 0,
    open: (shown?: Shown) =>
      createNodeHost({
        storage,
        begin,
        shown,
        tabs: memoryTabs()(),
        wall: () => 1_000_000 + passedMs + setByMs,
        steady: () => passedMs,
      }),
  }
}

/** What the tab keeps for its next load. */
async function keep({ host }: NodeHost): Promise<KeptRecord> {
  const { standing, now, host: later } = await host.ahead(AHEAD_MS)
  return { ...standing, now, build: 'node', state: await answersTo(reads, asking(answerer(later))) }
}

/** What is shown of what was kept, by path. */
function shown(state: unknown): ReadonlyMap<string, unknown> {
  const client = new QueryClient()
  hydrateKept(client, state, reads, 0)
  const answers = new Map(reads.map(({ path, queryKey }) => [path, client.getQueryData(queryKey)]))
  client.clear()
  return answers
}

const speeds = [0, 1, 10, 60] as const
const scenarios = ['standalone-pair', 'cluster-of-six', 'dead-peer', 'upgrade-under-way'] as const

const load = fc.record({
  scenario: fc.constantFrom(...scenarios),
  openMs: fc.nat(120_000),
  sinceKeptMs: fc.nat(AHEAD_MS),
  setByMs: fc.constantFrom(0, HOUR_MS, -HOUR_MS),
  closedMs: fc.nat(5_000_000),
  loadingMs: fc.nat(4_000),
})

describe('a page that is loaded again', () => {
  it.each(speeds)(
    'shows what the machines answer at that moment, and its clock never goes back (×%i)',
    async (speed) => {
      await fc.assert(
        fc.asyncProperty(load, async (given) => {
          const { pass, set, steadyMs, standing, seenAt, open } = computer(given.scenario)
          const before = await open()
          await before.host.changeClock({ speed })
          pass(given.openMs)
          const record = await keep(before)
          pass(given.sinceKeptMs)
          await before.host.seen()
          const left = (await before.host.read()).world.now
          set(given.setByMs)
          pass(given.closedMs)

          const stored = await standing()
          if (!stored) throw new Error('Something is stored.')
          const found = { standing: stored, seenAt: await seenAt(), isShared: false, build: 'node' }
          const kept = keptOf(record, found)
          expect(kept).not.toBeNull()
          expect(record.now).toBeGreaterThanOrEqual(left)
          expect(worldTime(stored.clock, found.seenAt)).toBe(left)
          const drawn = { now: record.now, steadyMs: steadyMs() }

          // The machines as they are at the very moment, and as they start while the page waits for them.
          const after = await open(drawn)
          for (const [path, answer] of shown(kept?.state)) {
            expect([path, answer]).toEqual([path, await asking(after.answer)(path)])
          }
          pass(given.loadingMs)
          expect((await after.host.read()).world.now).toBe(record.now + given.loadingMs * speed)
        }),
        { numRuns: 6 },
      )
    },
  )

  it.each(speeds)('goes on from what it showed, however late the machines start (×%i)', async (speed) => {
    const { pass, steadyMs, open } = computer('standalone-pair')
    const before = await open()
    await before.host.changeClock({ speed })
    pass(3_000)
    const record = await keep(before)
    await before.host.seen()
    pass(60_000)
    const drawn = { now: record.now, steadyMs: steadyMs() }
    pass(2_500)
    const after = await open(drawn)
    expect((await after.host.read()).world.now).toBe(record.now + 2_500 * speed)
  })

  it('of a start link goes on from what it showed too', async () => {
    const { freshFromChoice } = await import('../../mocks/host/fresh')
    const fresh = freshFromChoice({ id: 'dead-peer' })
    if ('refusal' in fresh) throw new Error('It is a scenario.')
    let wall = 5_000
    const drawn = { now: fresh.replica.world.now, steadyMs: wall }
    wall += 1_700
    const { host } = await createNodeHost({ anew: fresh, shown: drawn, wall: () => wall })
    expect((await host.read()).world.now).toBe(drawn.now + 1_700)
  })
})
