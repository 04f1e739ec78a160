import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseMistakes } from './mistakes-table'

test('a mistake is told with its page of the guide and where it shows', () => {
  const mistakes = parseMistakes(readFileSync('docs/mistakes.tsv', 'utf8'))
  expect(mistakes.get('CRE-M1')).toEqual({ guidePage: '7', shows: expect.stringContaining('20004') })
  for (const [id, { guidePage, shows }] of mistakes) {
    expect(guidePage, id).toMatch(/^\d/)
    expect(shows, id).not.toBe('')
  }
})
