import { expect, test } from 'vitest'
import { lackingIn, strengthOf } from './password-strength'

const strict = {
  enforce: 'On',
  minimumLength: 15,
  minimumDigits: 2,
  minimumUpper: 2,
  minimumLower: 2,
  minimumSpecial: 2,
}

test.each([
  ['', 'weak'],
  ['expressway', 'weak'],
  ['Abc123!', 'weak'],
  ['expressway1', 'fair'],
  ['Expressway12', 'strong'],
  ['correct horse battery', 'fair'],
] as const)('%j is %s by its length and its kinds of characters', (password, strength) => {
  expect(strengthOf(password, {})).toBe(strength)
  expect(lackingIn(password, {})).toEqual([])
})

test.each([
  ['Expressway12', 'weak'],
  ['ExPressway12: a b', 'strong'],
] as const)('%j is %s by the strict rules', (password, strength) => {
  expect(strengthOf(password, strict)).toBe(strength)
})

test('counts characters, not the code units of which some have two', () => {
  expect(lackingIn('😀😀', { ...strict, minimumLength: 3 })).toContain('at least 3 characters')
})
