import { expect, test } from 'vitest'
import { guidePages } from './guide-pages'

test.each([
  ['page 36', 'Guide p. 36'],
  ['pages 7 to 10', 'Guide p. 7 to 10'],
])('%s is told as %s', (guide, told) => {
  expect(guidePages(guide)).toBe(told)
})
