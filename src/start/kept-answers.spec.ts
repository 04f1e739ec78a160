import { describe, expect, it } from 'vitest'
import { builtName, keptOf } from './kept-answers'

/** World time of what was kept: two seconds of the clock ahead of when the world was seen. */
const NOW = 1_000_000
const clock = { anchor: NOW - 10_000, wallAnchor: 500, speed: 1 }
const standing = { epoch: 'one', serial: 7, clock }
const record = { ...standing, build: 'this', now: NOW, state: 'answers' }
const found = { standing, seenAt: 8_500, isShared: false, build: 'this' }

describe('answers that were kept', () => {
  it('are shown again, for the clock of the world goes on from theirs', () => {
    expect(keptOf(record, found)).toEqual({ state: 'answers' })
  })

  const others: [what: string, change: Partial<typeof found>][] = [
    ['another build', { build: 'that' }],
    ['another world', { standing: { ...standing, epoch: 'two' } }],
    ['a later command', { standing: { ...standing, serial: 8 } }],
    ['another speed', { standing: { ...standing, clock: { ...clock, speed: 10 } } }],
    ['a jump', { standing: { ...standing, clock: { ...clock, anchor: 900 } } }],
    ['their moment, or the clock would go back', { seenAt: 10_501 }],
    ['a long time before which nobody saw the world', { seenAt: 4_499 }],
    ['another tab was opened, which lets the clock run', { isShared: true }],
  ]
  it.each(others)('are dropped after %s', (_, change) => {
    expect(keptOf(record, { ...found, ...change })).toBeNull()
  })

  it('last for ever where time stands still, and for several tabs', () => {
    const still = { ...standing, clock: { ...clock, speed: 0 } }
    const kept = { ...record, ...still, now: clock.anchor }
    expect(keptOf(kept, { ...found, standing: still, seenAt: 9e9, isShared: true })).not.toBeNull()
  })

  it.each([{ now: Number.NaN }, { now: Number.POSITIVE_INFINITY }, { now: -1 }])(
    'are dropped when damaged: %o',
    (damage) => {
      expect(keptOf({ ...record, ...damage }, found)).toBeNull()
    },
  )
})

describe('answers made with the build', () => {
  const names: [link: string, host: string | undefined, name: string | null][] = [
    ['scenario=dead-peer&signin=admin', 'expe1.example.com', 'dead-peer/strict/expe1.example.com.json'],
    ['scenario=dead-peer&seed=1&profile=realistic&clock=paused', undefined, 'dead-peer/realistic/home.json'],
    ['scenario=dead-peer&seed=2', 'expe1.example.com', null],
    ['scenario=dead-peer&signin=auditor', 'expe1.example.com', null],
    ['scenario=../../secret', 'expe1.example.com', null],
  ]
  it.each(names)('%s at %s: %s', (link, host, name) => {
    expect(builtName(new URLSearchParams(link), host)).toBe(name)
  })
})
