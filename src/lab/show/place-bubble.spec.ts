import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, placeBubble } from './place-bubble'

const view = { width: 1280, height: 800 }
const bubble = { width: 320, height: 180 }

const overlaps = (one: Box, other: Box) =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height

const fields = fc.record({
  left: fc.integer({ min: 0, max: 1000 }),
  top: fc.integer({ min: 0, max: 760 }),
  width: fc.integer({ min: 10, max: 280 }),
  height: fc.integer({ min: 10, max: 40 }),
})

test('a bubble covers nothing of a field, and stands inside the window', () => {
  fc.assert(
    fc.property(fields, (field) => {
      const placed = { ...placeBubble(field, bubble, view), ...bubble }
      expect(overlaps(placed, field)).toBe(false)
      expect(overlaps(placed, { left: 8, top: 8, width: 1264, height: 784 })).toBe(true)
      expect(placed.left).toBeGreaterThanOrEqual(8)
      expect(placed.top + placed.height).toBeLessThanOrEqual(792)
    }),
  )
})

test.each([
  ['nothing', null, { left: 8, top: 612 }],
  ['what fills the window', { left: 0, top: 0, width: 1280, height: 800 }, { left: 952, top: 612 }],
  ['a field at the lower edge', { left: 100, top: 760, width: 200, height: 30 }, { left: 100, top: 568 }],
])('beside %s it stands in its place', (_, target, place) => {
  expect(placeBubble(target, bubble, view)).toEqual(place)
})

test('in the window of a telephone it stands below or above', () => {
  const phone = { width: 390, height: 844 }
  const placed = placeBubble({ left: 20, top: 300, width: 350, height: 30 }, bubble, phone)
  expect(placed).toEqual({ left: 20, top: 342 })
})
