import { describe, expect, it } from 'vitest'
import type { DataColumn } from './columns'
import { widestTexts } from './widest-texts'

type Line = { readonly at: number; readonly text: string }

const columns: DataColumn<Line>[] = [
  { key: 'at', heading: 'Time', value: ({ at }) => at, text: ({ at }) => `${at} seconds` },
  { key: 'text', heading: 'Text', value: ({ text }) => text },
]
const lines: Line[] = [
  { at: 5, text: 'one line of many small words' },
  { at: 100, text: 'incomprehensibilities' },
  { at: 20, text: 'two lines\nof which none is long' },
]
const letters = (text: string) => text.length

describe('the widest texts of the columns', () => {
  it('are the longest line and the longest word, of what a reader sees', () => {
    expect(widestTexts(columns, lines, letters)).toEqual([
      { line: '100 seconds', word: 'seconds' },
      { line: 'one line of many small words', word: 'incomprehensibilities' },
    ])
  })

  it('are told by their width and not by their letters', () => {
    const wide = (text: string) => (text.includes('two') ? 1000 : text.length)
    expect(widestTexts(columns, lines, wide)[1]).toEqual({ line: 'two lines', word: 'two' })
  })

  it('are empty without rows', () => {
    expect(widestTexts(columns, [], letters)).toEqual([
      { line: '', word: '' },
      { line: '', word: '' },
    ])
  })
})
