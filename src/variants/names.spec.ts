import { expect, it } from 'vitest'
import { fetched, namesOf, variantsIn } from './names'

const load = () => Promise.reject(new Error('It is not fetched.'))

it('names a design of several pages once, and knows the page of each', () => {
  const all = variantsIn({
    './clustering/status-first/variant.tsx': load,
    './alarms/status-first/variant.tsx': load,
  })
  expect(all.map(({ page }) => page)).toEqual(['system/clustering', 'status/alarms'])
  expect(namesOf(all)).toEqual(['as-it-is', 'status-first'])
  expect(namesOf([])).toEqual([])
})

it.each([
  ['./clustering/as-it-is/variant.tsx', 'a page as it is has that name'],
  ['./nowhere/mine/variant.tsx', 'has to be the end of one path of the menu'],
])('says what is wrong with a folder: %s', (file, words) => {
  expect(() => variantsIn({ [file]: load })).toThrow(words)
})

it('says why a variant cannot be shown', async () => {
  const { data, error } = await fetched(load)
  expect([data, error?.message]).toEqual([undefined, 'This variant cannot be shown. It is not fetched.'])
})
