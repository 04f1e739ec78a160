import { describe, expect, it } from 'vitest'
import { isFiltering, NO_FILTER, textMatcher } from './text-filter'

const lines = [
  'Alarm raised: Restart required',
  'Registration accepted: room.4',
  'Alarm lowered: Restart required',
]

const cases: readonly [name: string, filter: Partial<typeof NO_FILTER>, seen: readonly number[]][] = [
  ['nothing asked', {}, [0, 1, 2]],
  ['the string, in any case', { containing: 'RESTART required' }, [0, 2]],
  ['any of the words', { anyOf: 'room.4  lowered' }, [1, 2]],
  ['not containing', { notContaining: 'lowered' }, [0, 1]],
  ['all three together', { containing: 'alarm', anyOf: 'raised lowered', notContaining: 'lowered' }, [0]],
  ['a string with the signs of a pattern', { containing: '.*' }, []],
]

describe('the text filter', () => {
  it.each(cases)('keeps the lines that fit: %s', (_name, part, seen) => {
    const matches = textMatcher({ ...NO_FILTER, ...part })
    expect(lines.flatMap((line, index) => (matches(line) ? [index] : []))).toEqual(seen)
  })

  it('knows blanks from a question', () => {
    expect(isFiltering({ ...NO_FILTER, anyOf: '  ' })).toBe(false)
    expect(isFiltering({ ...NO_FILTER, anyOf: ' x' })).toBe(true)
  })
})
