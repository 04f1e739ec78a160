import { expect, test } from 'vitest'
import { descriptionOf, readOptionKey } from './key-kinds'

test('a key says how many it brings as the rest of the console writes numbers', () => {
  const described = (key: string) => descriptionOf(readOptionKey(key))
  expect(described('116341B2000-1-DF29BDB2')).toBe('2,000 Desktop systems')
  expect(described('116341Y10000-1-7866C848')).toBe('10,000 Rich media sessions')
  expect(described('116341Y100-1-7866C848')).toBe('100 Rich media sessions')
  expect(described('116341U00-1-C44A7529')).toBe('FindMe')
})
