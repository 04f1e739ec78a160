import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { DAY_MS } from '#contract/spans'
import { commandLogSchema } from '#contract/wire/lab'
import { storageSchema } from '#contract/wire/storage'
import { createNodeHost } from '../node'
import { present } from '../sim/ground/assert'
import { saveHostName } from '../testing/host-names'
import { type DiskFault, FaultyDisk } from './faulty-disk'
import { LastingStorage } from './lasting-storage'
import { memoryTabs } from './memory-tabs'
import type { WorldHost } from './world-host'

const namesIn = async (host: WorldHost) =>
  (await host.exportLog()).entries.map(({ command }) => JSON.stringify(command['values']))
const names = (...all: string[]) => all.map((systemHostName) => JSON.stringify({ systemHostName }))

/** A lab over a disk of its own, or over one that was used before. */
async function labOn(disk = new FaultyDisk(), tabs = memoryTabs()()) {
  const { host, answer } = await createNodeHost({ storage: new LastingStorage(disk.open), tabs })
  return { disk, host, answer }
}

type Stored = NonNullable<Awaited<ReturnType<FaultyDisk['store']['news']>>>

/** A lab over a disk on which three commands are stored, after something has happened to them. */
async function damagedLab(damage: (stored: Stored) => unknown) {
  const { disk, host } = await labOn()
  for (const name of ['one', 'two', 'three']) await host.dispatch(saveHostName('expe1', name))
  const stored = present(await disk.store.news(null), 'something is stored')
  await disk.store.replace(...asStored(damage(stored)))
  return labOn(disk)
}

/** What a disk gives has no types: it is given as the next reader finds it. */
const asStored = (damaged: unknown): Parameters<FaultyDisk['store']['replace']> => {
  const { head, records } = JSON.parse(JSON.stringify(damaged))
  return [head, records]
}

/** A record among those of three commands, changed. */
const withSecond =
  (change: Record<string, unknown>) =>
  ({ head, records }: Stored) => ({
    head,
    records: records.map((one) => (one.serial === 2 ? { ...one, ...change } : one)),
  })

const withHead =
  (change: Record<string, unknown>) =>
  ({ head, records }: Stored) => ({ head: { ...head, ...change }, records })

/** The one world that was set aside there, as the file that is offered. */
async function fileOf({ host, answer }: Awaited<ReturnType<typeof labOn>>) {
  const listed = await answer(new Request('http://lab.test/api/lab/storage'))
  const { aside } = v.parse(storageSchema, await listed.json())
  expect(aside).toHaveLength(1)
  const { id } = present(aside[0], 'it is listed')
  expect(present((await host.kept()).aside[0], 'it was set aside').head.epoch).toBe(id)
  const response = await answer(new Request(`http://lab.test/api/lab/storage/${encodeURIComponent(id)}`))
  return v.parse(commandLogSchema, await response.json())
}

describe('a store that is closed or deleted under the page', () => {
  it.each<[string, (disk: FaultyDisk) => void]>([
    ['closed', (disk) => disk.closeAll()],
    ['deleted', (disk) => disk.delete()],
  ])('and is %s is opened again, with the whole world', async (_, happen) => {
    const { disk, host } = await labOn()
    await host.dispatch(saveHostName('expe1', 'one'))
    happen(disk)
    await host.dispatch(saveHostName('expe1', 'two'))
    expect(await host.kept()).toEqual({ trouble: null, aside: [] })
    expect(await namesIn(host)).toEqual(names('one', 'two'))
    const reloaded = await labOn(disk)
    expect((await reloaded.host.read()).world).toEqual((await host.read()).world)
  })

  it('is found whole by another tab too, whoever comes first', async () => {
    const tab = memoryTabs()
    const { disk, host: one } = await labOn(undefined, tab())
    const { host: other } = await labOn(disk, tab())
    await one.dispatch(saveHostName('expe1', 'one'))
    await other.dispatch(saveHostName('expe1', 'two'))
    // It has heard of the other one's by then.
    await one.read()
    disk.delete()
    await one.dispatch(saveHostName('expe1', 'three'))
    await other.dispatch(saveHostName('expe1', 'four'))
    expect(await namesIn(one)).toEqual(names('one', 'two', 'three', 'four'))
    expect((await other.read()).world).toEqual((await one.read()).world)
  })

  it('does not lose a log that lay before the snapshot from which this tab set out', async () => {
    const { disk, host } = await labOn()
    for (let count = 0; count < 25; count += 1) await host.dispatch(saveHostName('expe1', `host-${count}`))
    const { host: reloaded } = await labOn(disk)
    disk.delete()
    await reloaded.dispatch(saveHostName('expe1', 'last'))
    expect((await reloaded.exportLog()).entries).toHaveLength(26)
  })
})

describe('a store that takes nothing', () => {
  it.each<[DiskFault, RegExp]>([
    ['full', /storage of this browser is full/],
    ['denied', /This browser stores nothing/],
  ])(
    '(%s) while the page is open: goes on in memory with all that was answered, and says so',
    async (fault, words) => {
      const { disk, host } = await labOn()
      await host.dispatch(saveHostName('expe1', 'one'))
      disk.fault = fault
      await host.dispatch(saveHostName('expe1', 'two'))
      expect((await host.kept()).trouble).toMatch(words)
      expect((await host.kept()).trouble).toMatch(/Save the command log/)
      expect(await namesIn(host)).toEqual(names('one', 'two'))
    },
  )

  it.each<DiskFault>(['full', 'denied', 'later'])(
    '(%s) from the start: begins in memory, and says so',
    async (fault) => {
      const disk = new FaultyDisk()
      disk.fault = fault
      const { host, answer } = await labOn(disk)
      await host.dispatch(saveHostName('expe1', 'one'))
      expect(await namesIn(host)).toEqual(names('one'))
      const told = await (await answer(new Request('http://lab.test/api/lab/storage'))).text()
      expect(told).toMatch(/in the memory of this tab/)
      expect(told).not.toMatch(/bug/)
    },
  )
})

describe('a log that cannot be read in one record', () => {
  it('is kept as far as it can be read, named, and offered as a file; another world begins beside it', async () => {
    const { disk, host } = await labOn()
    for (const name of ['one', 'two', 'three']) await host.dispatch(saveHostName('expe1', name))
    disk.lost.add(2)
    const { host: reloaded, answer } = await labOn(disk)
    expect((await reloaded.read()).world.scenario).toBe('standalone-pair')
    const { aside, trouble } = await reloaded.kept()
    expect(trouble).toBeNull()
    expect(present(aside[0], 'it was set aside').why).toMatch(/storage of this browser does not give back/)
    const { epoch } = present(aside[0], 'it was set aside').head
    const at = `http://lab.test/api/lab/storage/${encodeURIComponent(epoch)}`
    expect(await (await answer(new Request(at))).json()).toMatchObject({ scenario: 'standalone-pair' })
    expect((await answer(new Request(at, { method: 'DELETE' }))).status).toBe(200)
    expect((await reloaded.kept()).aside).toEqual([])
  })

  it.each<[string, (stored: Stored) => unknown]>([
    ['is no command', withSecond({ command: { type: 'from another time' } })],
    ['has no command', withSecond({ command: undefined })],
    ['is for a machine of another world', withSecond({ command: saveHostName('expe9', 'two') })],
    ['is of a time before the first', withSecond({ at: 0 })],
    ['is thirty years ahead', withSecond({ at: Date.UTC(2016, 11, 5) + 30 * 365 * DAY_MS })],
    ['has no time', withSecond({ at: null })],
  ])('because one %s is no bug of the lab, and is offered as a file', async (_, damage) => {
    const lab = await damagedLab(damage)
    expect((await lab.answer(new Request('http://lab.test/api/lab/world'))).status).toBe(200)
    await lab.host.dispatch(saveHostName('expe1', 'goes-on'))
    expect((await fileOf(lab)).entries).toHaveLength(3)
  })

  it('is a matter of storage for whoever asks for the log while the page is open', async () => {
    const { disk, host, answer } = await labOn()
    for (const name of ['one', 'two', 'three']) await host.dispatch(saveHostName('expe1', name))
    disk.lost.add(2)
    const response = await answer(new Request('http://lab.test/api/lab/log'))
    expect(response.status).toBe(409)
    expect(await response.text()).toMatch(/storage of this browser/)
    await host.dispatch(saveHostName('expe1', 'goes-on'))
    expect(JSON.stringify((await host.read()).world.expressways['expe1'])).toMatch('goes-on')
  })
})

describe('a stored world of this shape that cannot be opened', () => {
  it.each<[string, Record<string, unknown>]>([
    ['a scenario of a later lab', { scenario: 'a-later-one' }],
    ['no clock', { clock: undefined }],
    ['no seed', { seed: undefined }],
  ])('because it has %s is kept, and offered as a file', async (_, change) => {
    const lab = await damagedLab(withHead(change))
    expect((await lab.host.read()).world.scenario).toBe('standalone-pair')
    expect((await fileOf(lab)).entries).toHaveLength(3)
  })
})

describe('a stored world of another shape', () => {
  it.each<[string, (stored: Stored) => unknown]>([
    [
      'records of other members',
      ({ head }) => ({ head: { ...head, shape: 99 }, records: [{ serial: 1, when: 'x' }] }),
    ],
    ['a head without a clock', withHead({ shape: 99, clock: undefined })],
    ['a head of other members', ({ head: { epoch } }) => ({ head: { epoch, shape: 99 }, records: [7] })],
  ])('with %s is offered as a file', async (_, damage) => {
    expect((await fileOf(await damagedLab(damage))).shape).toBe(99)
  })

  it.each([
    [99, /later version/],
    [1, /earlier version/i],
  ])('(%i) is kept, named and offered as a file, and a world begins beside it', async (shape, why) => {
    const { disk, host } = await labOn()
    await host.dispatch(saveHostName('expe1', 'one'))
    const { head, records } = present(await disk.store.news(null), 'something is stored')
    await disk.store.replace({ ...head, shape, scenario: 'cluster-of-three' }, records)
    const { host: reloaded } = await labOn(disk)
    expect((await reloaded.read()).world.scenario).toBe('standalone-pair')
    const { aside } = await reloaded.kept()
    expect(aside).toMatchObject([{ head: { shape, scenario: 'cluster-of-three' }, records: [{ serial: 1 }] }])
    expect(present(aside[0], 'it was set aside').why).toMatch(why)
    // And it is still there the next time.
    expect((await (await labOn(disk)).host.kept()).aside).toEqual(aside)
  })

  it('stays where it is when there is no room to keep it aside', async () => {
    const { disk, host } = await labOn()
    await host.dispatch(saveHostName('expe1', 'one'))
    const { head, records } = present(await disk.store.news(null), 'something is stored')
    await disk.store.replace({ ...head, shape: 99 }, records)
    disk.fault = 'full'
    const { host: reloaded } = await labOn(disk)
    await reloaded.dispatch(saveHostName('expe1', 'two'))
    expect((await disk.store.news(null))?.head.shape).toBe(99)
    expect(await disk.store.records()).toEqual(records)
  })
})
