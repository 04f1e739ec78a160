import { expect, test } from 'vitest'
import { LastingShelf } from './lasting-shelf'
import { type KeptResult, MemoryResults } from './result-store'
import { openShelfDisk } from './shelf-disk'

const ann = { id: 'one', name: 'Ann', keptAt: 1 }

test('results live in memory where nothing can be stored, and that is said', async () => {
  // There is no such storage outside a browser.
  expect('indexedDB' in globalThis).toBe(false)
  const results = new LastingShelf('results', () => openShelfDisk<KeptResult>('sixpeer:/:results'))
  expect(results.trouble).toBeUndefined()
  await results.put(ann)
  expect(results.trouble).toMatch(/as long as this tab/)
  expect(await results.one('one')).toMatchObject({ name: 'Ann' })
  expect(await results.all()).toHaveLength(1)
  await results.remove('one')
  expect(await results.all()).toEqual([])
})

test('what a full disk does not take is held beside what lies there, and that is said', async () => {
  let isFull = false
  class Disk extends MemoryResults {
    override async put(kept: typeof ann): Promise<void> {
      if (isFull) throw new DOMException('There is no room.', 'QuotaExceededError')
      await super.put(kept)
    }
  }
  const disk = new Disk()
  const results = new LastingShelf('results', async () => disk)
  await results.put(ann)
  expect(results.trouble).toBeUndefined()
  isFull = true
  await results.put({ id: 'two', name: 'Bob', keptAt: 2 })
  await results.put({ ...ann, name: 'Ann B.' })
  expect(results.trouble).toMatch(/Download what you want to keep/)
  expect((await results.all()).map(({ name }) => name).toSorted()).toEqual(['Ann B.', 'Bob'])
  expect((await disk.all()).map(({ name }) => name)).toEqual(['Ann'])
  // With room again what is kept next lies there, as it was typed last.
  isFull = false
  await results.put({ ...ann, name: 'Ann C.' })
  expect((await disk.all()).map(({ name }) => name)).toEqual(['Ann C.'])
  expect((await results.all()).map(({ name }) => name).toSorted()).toEqual(['Ann C.', 'Bob'])
})

test('a disk that is closed under the page is opened again, and nothing is said', async () => {
  const kept = new MemoryResults()
  let opened = 0
  const results = new LastingShelf('results', async () => {
    opened += 1
    const isClosed = opened === 1
    const closed = async () => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError')
    }
    return isClosed ? { all: closed, one: closed, put: closed, remove: closed } : kept
  })
  await results.put(ann)
  expect(await kept.all()).toEqual([ann])
  expect(results.trouble).toBeUndefined()
})
