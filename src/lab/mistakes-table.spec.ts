import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseMistakes } from './mistakes-table'

test('a mistake is told with its page of the guide, where it shows, and how to repair it', () => {
  const mistakes = parseMistakes(readFileSync('docs/mistakes.tsv', 'utf8'))
  expect(mistakes.get('CRE-M1')).toEqual({
    guidePage: '7',
    words: expect.stringContaining('Several peers'),
    strict: expect.stringContaining('refused'),
    realistic: 'Saved and written down.',
    shows: expect.stringContaining('20004'),
    repair: expect.stringContaining('Clear rows 2 to 6'),
  })
  for (const [id, { guidePage, shows, repair }] of mistakes) {
    expect(guidePage, id).toMatch(/^\d/)
    expect(shows, id).not.toBe('')
    // What is built is told in sentences.
    expect(`${shows} ${repair}`, id).toMatch(/^(?:not built.*|[A-Z].*\. [A-Z].*\.)$/)
  }
})
