import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sha256 } from './sha-256'

const bytes = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 7) % 256)

describe('the hash of an image', () => {
  test.each([0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 1000, 70_001])(
    'of %i bytes is what others make of it',
    (length) => {
      const expected = createHash('sha256').update(bytes(length)).digest('hex')
      expect(sha256(bytes(length))).toBe(expected)
    },
  )
})
