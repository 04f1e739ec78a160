import { describe, expect, it } from 'vitest'
import { type Contribution, contributionText, lostPeers } from './licence-pool'

const now = Date.UTC(2016, 11, 5, 12)
const leavesPoolAt = now + 13 * 86_400_000 + 4 * 3_600_000
const lent: Contribution = { peer: 'expe3', count: 50, leavesPoolAt, left: false }

const cases: readonly [name: string, contribution: Contribution, text: string][] = [
  ['a peer in contact', { ...lent, leavesPoolAt: null }, 'expe3: 50'],
  ['[INT-10] a lost peer', lent, 'expe3: 50, leaves the pool in 13 days 4 hours (2016-12-18 16:00:00)'],
  [
    '[INT-11] a peer lost for two weeks',
    { ...lent, leavesPoolAt: now - 1, left: true },
    'expe3: 50, left the pool after two weeks without contact (2016-12-05 11:59:59)',
  ],
]

describe('the licence pool says what a peer brings', () => {
  it.each(cases)('%s', (_name, contribution, text) => {
    expect(contributionText(contribution, { now, timeZone: 'GMT' })).toBe(text)
  })

  it('[INT-13] names each lost peer once, as long as its licences are lent', () => {
    const contributions = [
      { ...lent, peer: 'expe1', leavesPoolAt: null },
      lent,
      { ...lent, peer: 'expe4', left: true },
      { ...lent, peer: 'expe5', count: 0 },
    ]
    const pool = ['Rich media sessions', 'TURN relays'].map((type) => ({
      type,
      total: 50,
      inUse: 0,
      capacity: 450,
      contributions,
    }))
    expect(lostPeers(pool)).toEqual(['expe3'])
  })
})
