import { describe, expect, test } from 'vitest'
import { clockTime, distance, worldTime } from './world-time'

describe('world time', () => {
  test('a moment is written with date and seconds', () => {
    expect(worldTime(Date.UTC(2016, 11, 12, 9, 0, 5))).toBe('2016-12-12 09:00:05')
  })

  test('a glance at the clock tells the day of the week', () => {
    expect(clockTime(Date.UTC(2016, 11, 12, 9, 0, 5))).toBe('Mon 09:00:05')
  })

  test.each([
    [0, 'now'],
    [-5, 'now'],
    [1, '1 s'],
    [59_001, '1 min'],
    [80_000, '1 min 20 s'],
    [3_600_000, '1 h'],
    [3_605_000, '1 h'],
    [14 * 86_400_000 - 1_000, '13 d 23 h'],
  ])('%d ms ahead is said as "%s"', (ms, words) => {
    expect(distance(ms)).toBe(words)
  })
})
