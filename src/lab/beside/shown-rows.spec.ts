import { describe, expect, test } from 'vitest'
import { countWords, type Row, rowWords, shownGroups, showOf } from './shown-rows'

const cell = { text: 'a', notInForce: null, hasDrifted: false, path: 'system/dns', field: 'a' }
const same: Row = {
  key: 'a',
  label: 'A',
  scope: 'cluster',
  differs: false,
  hasDrifted: false,
  cells: [cell, cell],
}
const own: Row = { ...same, scope: 'peer', differs: true }
const drift: Row = { ...same, differs: true, hasDrifted: true, cells: [cell, { ...cell, hasDrifted: true }] }
const waits: Row = { ...own, hasDrifted: true, cells: [cell, { ...cell, notInForce: 'In force: b' }] }
const groups = [
  { title: 'One', rows: [same, own] },
  { title: 'Two', rows: [drift, waits] },
  { title: 'Three', rows: [same] },
]

describe('the rows of a page side by side', () => {
  test.each([
    ['all', ['One', 'Two', 'Three'], 5],
    ['differences', ['One', 'Two'], 3],
    ['drift', ['Two'], 2],
  ] as const)('show %s', (show, titles, count) => {
    const shown = shownGroups(groups, show)
    expect(shown.map(({ title }) => title)).toEqual(titles)
    expect(shown.flatMap(({ rows }) => rows)).toHaveLength(count)
  })

  test('are all shown where the address asks for what is not there', () => {
    expect(showOf('drift')).toBe('drift')
    expect(showOf('nonsense')).toBe('all')
    expect(showOf(null)).toBe('all')
  })

  test('say in words what marks them, for who sees no colour', () => {
    expect([same, own, drift, waits, { ...own, scope: 'cluster' } as const].map(rowWords)).toEqual([
      'Same',
      '† Each its own',
      'Drift',
      'Not in force',
      'Differs',
    ])
  })

  test('are counted', () => {
    expect(countWords(groups)).toBe('3 of 5 rows differ, 2 of them by drift.')
    expect(countWords([{ title: 'One', rows: [same, own] }])).toBe('1 of 2 rows differ; nothing has drifted.')
    expect(countWords([{ title: 'One', rows: [same] }])).toBe('Everything is the same on all of them.')
  })
})
