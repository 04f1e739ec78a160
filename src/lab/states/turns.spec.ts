import { expect, it } from 'vitest'
import { takeTurn } from './turns'

it('gives two turns at a time, in order, and that of whoever has gone to nobody', () => {
  const begun: number[] = []
  const ends = [1, 2, 3, 4, 5].map((one) => takeTurn(() => begun.push(one)))
  expect(begun).toEqual([1, 2])
  ends[2]?.()
  ends[0]?.()
  expect(begun).toEqual([1, 2, 4])
  ends[0]?.()
  expect(begun).toEqual([1, 2, 4])
  ends[1]?.()
  expect(begun).toEqual([1, 2, 4, 5])
  for (const end of ends) end()
})
