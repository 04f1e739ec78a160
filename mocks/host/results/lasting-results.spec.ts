import { expect, test } from 'vitest'
import { LastingResults } from './lasting-results'

test('results live in memory where nothing can be stored, and that is said', async () => {
  // There is no such storage outside a browser.
  expect('indexedDB' in globalThis).toBe(false)
  const results = new LastingResults('sixpeer:/:results')
  expect(results.trouble).toBeUndefined()
  await results.put({ id: 'one', name: 'Ann', keptAt: 1 })
  expect(results.trouble).toMatch(/as long as this tab/)
  expect(await results.one('one')).toMatchObject({ name: 'Ann' })
  expect(await results.all()).toHaveLength(1)
  await results.remove('one')
  expect(await results.all()).toEqual([])
})
