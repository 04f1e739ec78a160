import { describe, expect, it } from 'vitest'
import { formatDuration, formatTime } from './time'

const noon = Date.UTC(2016, 11, 5, 12, 0, 5)

describe('times on the console', () => {
  it.each([
    ['GMT', '2016-12-05 12:00:05'],
    ['Europe/Helsinki', '2016-12-05 14:00:05'],
    ['Asia/Kolkata', '2016-12-05 17:30:05'],
    ['Nowhere/At_All', '2016-12-05 12:00:05'],
  ])('[PSI-16] are written in the zone of the system: %s', (zone, text) => {
    expect(formatTime(noon, zone)).toBe(text)
  })

  it('count the hours of a day from 00', () => {
    expect(formatTime(Date.UTC(2016, 11, 5), 'UTC')).toBe('2016-12-05 00:00:00')
  })
})

describe('a length of time', () => {
  it.each([
    [0, 4, '0 seconds'],
    [999, 4, '0 seconds'],
    [-5_000, 4, '0 seconds'],
    [61_000, 4, '1 minute 1 second'],
    [3_600_000, 4, '1 hour'],
    [1_137_600_000, 2, '13 days 4 hours'],
    [1_141_199_000, 2, '13 days 4 hours'],
    [1_141_199_000, 4, '13 days 4 hours 59 minutes 59 seconds'],
  ])('of %i ms in at most %i units reads %s', (ms, unitsMax, text) => {
    expect(formatDuration(ms, unitsMax)).toBe(text)
  })
})
