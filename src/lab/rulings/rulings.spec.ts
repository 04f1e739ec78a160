import { describe, expect, test } from 'vitest'
import { parseRulings, withWords } from './rulings'

const MARKDOWN = `# Rulings

What stands before the first heading is no ruling.

## R-01 One label for each thing

- **Question** (p. 8, 9): Some labels are written
  in two ways.
- **The lab**: Uses one: Peer N address.
- **Where it shows**: The console.

## R-02 Alarms that the guide does not know

- **Question**: Which of them stand?
- **The lab**: None.
- **Where it shows**: Not shown yet.
`

describe('the rulings', () => {
  test('are read with number, title, pages and three lines, each put together from its parts', () => {
    expect(parseRulings(MARKDOWN)).toEqual([
      {
        id: 'R-01',
        title: 'One label for each thing',
        pages: '8, 9',
        question: 'Some labels are written in two ways.',
        answer: 'Uses one: Peer N address.',
        shows: 'The console.',
      },
      {
        id: 'R-02',
        title: 'Alarms that the guide does not know',
        pages: '',
        question: 'Which of them stand?',
        answer: 'None.',
        shows: 'Not shown yet.',
      },
    ])
  })

  test('read the same with Windows line ends', () => {
    expect(parseRulings(MARKDOWN.replaceAll('\n', '\r\n'))).toEqual(parseRulings(MARKDOWN))
  })

  test('have an empty line where one is missing', () => {
    expect(parseRulings('## R-09 A title\n\n- **Question** (p. 27): Which?\n')).toEqual([
      { id: 'R-09', title: 'A title', pages: '27', question: 'Which?', answer: '', shows: '' },
    ])
  })

  test.each([
    ['', ['R-01', 'R-02']],
    ['  ', ['R-01', 'R-02']],
    ['LABELS', ['R-01']],
    ['stand none', ['R-02']],
    ['r-02', ['R-02']],
    ['labels none', []],
  ])('are found by every word of "%s"', (typed, ids) => {
    expect(withWords(parseRulings(MARKDOWN), typed).map(({ id }) => id)).toEqual(ids)
  })
})
