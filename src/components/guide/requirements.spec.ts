import { expect, test } from 'vitest'
import { pagesOf, parseRequirements } from './requirements'

const HEAD = 'id\tguide_section\tkind\tactor_where\tstatement\temulator_must\twave'

test('a requirement is found by its id, with its statement and guide section', () => {
  const table = parseRequirements(
    `${HEAD}\nADD-41\tAdd > step 8 (p13)\ttls\tnew peer\tA statement.\tA duty.\t1\n`,
  )
  expect([...table.keys()]).toEqual(['ADD-41'])
  expect(table.get('ADD-41')).toMatchObject({ guideSection: 'Add > step 8 (p13)', statement: 'A statement.' })
})

test('a table with Windows line ends reads the same', () => {
  expect(parseRequirements(`${HEAD}\r\nINT-01\tp1\tk\ta\ts\te\t2\r\n`).get('INT-01')?.wave).toBe('2')
})

test.each([
  ['Add > step 8 (p13)', [13]],
  ['Preface (p1, p3)', [1, 3]],
  ['Upgrade (p24-26)', [24, 25, 26]],
  ['p1', []],
])('the pages of %s are %o', (section, pages) => {
  expect(pagesOf(section)).toEqual(pages)
})
