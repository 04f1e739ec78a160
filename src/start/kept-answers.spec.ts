import { describe, expect, it } from 'vitest'
import { builtName, keptOf } from './kept-answers'

const AT = 1_000_000
const standing = { epoch: 'one', serial: 7, clock: { anchor: 5, wallAnchor: 6, speed: 1 } }
const record = { ...standing, build: 'this', at: AT, dueInMs: 60_000, state: 'answers' }
const found = { standing, seenAt: AT + 2_000, build: 'this', now: AT + 2_500 }

describe('answers that were kept', () => {
  it('are shown again, and their time is that at which the world was last open', () => {
    expect(keptOf(record, found)).toEqual({ state: 'answers', at: AT + 500 })
  })

  it('outlast a night in which no tab was open, for the world stood still', () => {
    const night = 30_000_000
    expect(keptOf(record, { ...found, now: found.now + night })).toEqual({
      state: 'answers',
      at: AT + 500 + night,
    })
  })

  const others: [what: string, change: Partial<typeof found>][] = [
    ['another build', { build: 'that' }],
    ['another world', { standing: { ...standing, epoch: 'two' } }],
    ['a later command', { standing: { ...standing, serial: 8 } }],
    ['another speed', { standing: { ...standing, clock: { ...standing.clock, speed: 10 } } }],
    ['more of world time than a page may be old', { seenAt: AT + 5_001, now: AT + 5_002 }],
    ['a jump', { standing: { ...standing, clock: { ...standing.clock, anchor: 900 } } }],
  ]
  it.each(others)('are dropped after %s', (_, change) => {
    expect(keptOf(record, { ...found, ...change })).toBeNull()
  })

  it('are dropped once something has fallen due, or may have fallen due unseen', () => {
    const due = { ...record, dueInMs: 4_000 }
    expect(keptOf(due, { ...found, seenAt: AT + 1_000, now: AT + 3_000 })).not.toBeNull()
    expect(keptOf(due, { ...found, seenAt: AT + 4_000, now: AT + 4_001 })).toBeNull()
    expect(keptOf(due, { ...found, seenAt: AT + 1_000, now: AT + 9_000 })).toBeNull()
  })

  it('last for ever where time stands still', () => {
    const still = { ...standing, clock: { ...standing.clock, speed: 0 } }
    const later = { ...found, standing: still, seenAt: AT + 9_000_000, now: AT + 9_000_001 }
    expect(keptOf({ ...record, ...still, dueInMs: null }, later)).not.toBeNull()
  })

  it.each([{ at: Number.NaN }, { at: Number.POSITIVE_INFINITY }, { dueInMs: Number.NaN }])(
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
