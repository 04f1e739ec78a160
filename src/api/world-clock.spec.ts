import { describe, expect, it } from 'vitest'
import type { WorldSummary } from '#contract/wire/lab'
import { neverBack, shownNow } from './world-clock'

const world = (now: number, speed: number, more: Partial<WorldSummary> = {}): WorldSummary => ({
  scenario: 'standalone-pair',
  seed: 1,
  profile: 'strict',
  now,
  speed,
  nextEvent: null,
  expressways: [],
  clusterNames: {},
  links: [],
  faults: [],
  dnsRecords: [],
  mistakes: [],
  ...more,
})

describe('the clock that is shown', () => {
  it.each([1, 10, 60])('never goes back at ×%i, however long answers were under way', (speed) => {
    let shown = { data: world(0, speed), dataUpdatedAt: 0 }
    let before = 0
    for (const [index, underWayMs] of [5, 900, 20, 4_000, 0, 300].entries()) {
      const wall = 1_000 * (index + 1)
      const answer = world(Math.max(0, wall - underWayMs) * speed, speed)
      shown = { data: neverBack(shown, answer, wall), dataUpdatedAt: wall }
      const now = shownNow(shown.data, shown.dataUpdatedAt, wall)
      expect(now).toBeGreaterThanOrEqual(before)
      expect(now).toBeLessThanOrEqual(wall * speed)
      before = now
    }
  })

  const before = { data: world(900_000, 10), dataUpdatedAt: 0 }
  it.each([
    ['another speed', world(0, 60)],
    ['a pause', world(0, 0)],
    ['another world', world(900_000, 10, { seed: 2 })],
    ['a world that was begun anew', world(0, 10)],
    ['a jump ahead', world(9_000_000, 10)],
  ])('is that of the answer after %s', (_, answer) => {
    expect(neverBack(before, answer, 100)).toBe(answer)
  })
})
