import { expect, test } from 'vitest'
import type { Procedures } from '#contract/wire/procedures'
import { isVaried, worldsOfRepairs } from './repair-worlds'

type Procedure = Procedures['procedures'][number]

const procedure = (id: string, scenario: string, isWorldVaried: boolean): Procedure => ({
  id,
  group: 'Troubleshooting',
  title: `The case ${id}`,
  guide: 'page 36',
  text: '',
  roles: [],
  asksWishes: false,
  startsIn: { scenario, roles: {} },
  isVaried: isWorldVaried,
})

const procedures = [
  procedure('create', 'pair', false),
  procedure('rows', 'rows', true),
  procedure('rows-again', 'rows', true),
]

test('the worlds that come with a repair are offered once, by its symptom, and beside those that are listed', () => {
  expect(worldsOfRepairs(procedures, [{ id: 'pair', title: 'A pair', text: '' }])).toEqual([
    { id: 'rows', title: 'Troubleshooting: The case rows' },
  ])
})

test('a world is another one for each learner where its repair says so', () => {
  expect(isVaried(procedures, { scenario: 'rows' })).toBe(true)
  expect(isVaried(procedures, { scenario: 'pair' })).toBe(false)
  expect(isVaried(procedures, { scenario: '' })).toBe(false)
})
