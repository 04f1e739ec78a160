import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CommandLog } from '#contract/wire/lab'
import { createNodeHost } from '../node'
import { present } from '../sim/ground/assert'
import { saveHostName, toldBy } from '../testing/host-names'
import { SNAPSHOT_EVERY } from './ladder'
import { MemoryStorage } from './memory-storage'

/** A store that counts what of the log is read to be replayed. */
class CountingStorage extends MemoryStorage {
  replayed = 0

  override async past(serial: number, below?: number) {
    const news = await super.past(serial, below)
    this.replayed = news?.records.length ?? 0
    return news
  }
}

/** A world with a password in its log, and that many saves, some while after each other. */
async function used(count: number) {
  const storage = new CountingStorage()
  const { host } = await createNodeHost({
    storage,
    begin: { id: 'standalone-pair', clock: 'paused', signin: 'admin' },
  })
  for (let index = 0; index < count; index += 1) {
    await host.dispatch(saveHostName(`expe${1 + (index % 2)}`, `host-${index % 7}`))
    await host.changeClock({ advanceMs: 20_000 })
  }
  return { host, storage }
}

/** The same world as a lab makes it that has never seen the log. */
async function elsewhere(log: CommandLog): Promise<string> {
  const { host } = await createNodeHost()
  expect(await host.importLog(log)).toBeNull()
  return toldBy(host)
}

const until = (log: CommandLog, count: number): CommandLog => {
  const entries = log.entries.slice(0, count)
  return { ...log, entries, now: present(entries.at(-1), 'it has commands').at }
}

describe('a log that is imported where it came from', () => {
  it('makes the same world as elsewhere, however far it goes back and whatever comes then', async () => {
    const { host } = await used(60)
    const log = await host.exportLog()
    const cut = fc.integer({ min: 1, max: log.entries.length })
    await fc.assert(
      fc.asyncProperty(cut, fc.boolean(), async (count, goesOn) => {
        const shorter = until(log, count)
        const last = { at: shorter.now + 5_000, command: saveHostName('expe1', 'other') }
        const other = goesOn
          ? { ...shorter, entries: [...shorter.entries, last], now: last.at + 100 }
          : shorter
        expect(await host.importLog(other)).toBeNull()
        expect(await toldBy(host)).toBe(await elsewhere(other))
        expect(await host.importLog(log)).toBeNull()
      }),
      { numRuns: 12 },
    )
  })

  it('is replayed from near by, once and again', async () => {
    const { host, storage } = await used(300)
    const log = await host.exportLog()
    for (const count of [290, 150, 80]) {
      storage.replayed = 0
      expect(await host.importLog(until(log, count))).toBeNull()
      // The spans between snapshots are as long as what lies behind them.
      expect(storage.replayed).toBeLessThanOrEqual(Math.max(2 * SNAPSHOT_EVERY, log.entries.length / 2))
      expect(await toldBy(host)).toBe(await elsewhere(until(log, count)))
    }
  })

  it('is taken whole where nothing of it is new', async () => {
    const { host, storage } = await used(100)
    const log = await host.exportLog()
    expect(await host.importLog(log)).toBeNull()
    expect(storage.replayed).toBeLessThanOrEqual(SNAPSHOT_EVERY)
    expect(await toldBy(host)).toBe(await elsewhere(log))
  })

  it('is another log when it is of another seed', async () => {
    const { host } = await used(20)
    const log = { ...(await host.exportLog()), seed: 5 }
    expect(await host.importLog(log)).toBeNull()
    expect(await toldBy(host)).toBe(await elsewhere(log))
  })
})
