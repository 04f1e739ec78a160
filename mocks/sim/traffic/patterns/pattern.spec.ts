import { describe, expect, test } from 'vitest'
import { fits, type PatternBehavior, type PatternType, problemWithPattern, transformed } from './pattern'

describe('patterns of aliases', () => {
  test.each<[alias: string, type: PatternType, string: string, fits: boolean]>([
    ['room@example.com', 'Exact', 'ROOM@example.com', true],
    ['room@example.com', 'Exact', 'room', false],
    ['0123', 'Prefix', '01', true],
    ['1012', 'Prefix', '01', false],
    ['room@example.com', 'Suffix', '@example.com', true],
    ['roomXexample.com', 'Suffix', '.example.com', false],
    ['5123@example.com', 'Regex', '5\\d{3}@.*', true],
    ['x5123', 'Regex', '5\\d{3}', false],
    ['a.b', 'Exact', 'a.b', true],
    ['axb', 'Exact', 'a.b', false],
    ['anything', 'Regex', '(', false],
  ])('%s and %s %s: %s', (alias, type, string, expected) => {
    expect(fits(alias, { type, string })).toBe(expected)
  })

  test.each<[PatternBehavior, PatternType, string, string, string | null]>([
    ['Strip', 'Prefix', '9', '', '5123@example.com'],
    ['Leave', 'Prefix', '9', '', '95123@example.com'],
    ['Replace', 'Regex', '9(\\d{4})@example\\.com', '\\1@other.com', '5123@other.com'],
    ['Replace', 'Suffix', '@example.com', '$1', '95123$1'],
    ['Add Prefix', 'Exact', '95123@example.com', '00', '0095123@example.com'],
    ['Add Suffix', 'Prefix', '9', '.lab', '95123@example.com.lab'],
    ['Strip', 'Prefix', '8', '', null],
  ])('%s %s %s', (behavior, type, string, text, expected) => {
    expect(transformed('95123@example.com', { type, string }, behavior, text)).toBe(expected)
  })

  test('what is no regular expression, or would take for ever, is told', () => {
    expect(problemWithPattern({ type: 'Regex', string: '[' })).toContain('not a regular expression')
    expect(problemWithPattern({ type: 'Regex', string: '(a+)+$' })).toContain('repeated group')
    expect(problemWithPattern({ type: 'Prefix', string: '[' })).toBeUndefined()
  })
})
