import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseRequirements } from '../../components/guide/requirements'
import { parseMistakes } from '../mistakes-table'
import { forbidden, isRefused } from './refusals'
import { aboutRows, parseRows } from './rows'
import { parseRulings } from './rulings'

const read = (name: string) => readFileSync(`docs/${name}`, 'utf8')
const rows = parseRows(read('rows.tsv'))
const mistakes = parseMistakes(read('mistakes.tsv'))
const rulings = parseRulings(read('rulings.md'))

describe('the rows that rulings and mistakes are about', () => {
  test('are written down for every one of them, and for nothing else', () => {
    expect([...rows.keys()]).toEqual([...mistakes.keys(), ...rulings.map(({ id }) => id)])
  })

  test('are rows of the guide', () => {
    const known = parseRequirements(read('requirements.tsv'))
    expect([...rows].flatMap(([, about]) => about).filter((row) => !known.has(row))).toEqual([])
  })

  test('lead from a step to what concerns it, and from one without such rows nowhere', () => {
    expect(aboutRows(rows, ['ADD-39', 'ADD-40'])).toEqual(['R-11', 'R-16', 'R-46'])
    expect(aboutRows(rows, ['CRE-06'])).toContain('CRE-M1')
    expect(aboutRows(rows, [])).toEqual([])
  })
})

describe('what strict refuses', () => {
  const all = forbidden(mistakes)

  test('has everything that is built, each in a part of the guide and in words without an id', () => {
    expect(all.length).toBeGreaterThan(100)
    expect(all.filter(({ part }) => part === '')).toEqual([])
    const texts = all.flatMap(({ words, strict, realistic, shows, repair }) => [
      words,
      strict,
      realistic,
      shows,
      repair,
    ])
    expect(texts.filter((text) => /\b[A-Z]{3}-M?\d+\b|\.\.$|^not built$/.test(text))).toEqual([])
  })

  test.each([
    ['CRE-M1', true],
    ['CRE-M4', false],
    ['CRE-M13', true],
  ])('tells of %s whether it is refused: %s', (id, refused) => {
    const row = mistakes.get(id)
    expect(row && isRefused(row)).toBe(refused)
  })

  test.each(['Nothing is refused or written down.', 'Not refused or written down; the check fails.'])(
    'is not misled by "%s"',
    (strict) => {
      expect(isRefused({ strict })).toBe(false)
    },
  )
})
