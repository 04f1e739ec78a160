import { expect, test } from 'vitest'
import type { RunResult } from '#contract/wire/result'
import { resultCsv } from './result-csv'

const result: RunResult = {
  procedure: 'create',
  title: 'Create a cluster of one',
  guide: 'pages 7 to 10',
  scenario: 'standalone-pair',
  seed: 1,
  profile: 'strict',
  mode: 'practise',
  limitMs: null,
  outcome: 'unfinished',
  roles: [{ key: 'primary', label: 'Primary', host: 'expe1.example.com' }],
  startedAt: 1_480_928_400_000,
  endedAt: 1_480_929_000_000,
  steps: [
    { id: 'CRE.01', title: 'Nominate, first', phase: 'Prepare', state: 'open', doneAt: null, order: null },
  ],
  mistakes: [{ id: 'CRE-M15', at: 1_480_928_400_000, text: 'Changed "too early".', guide: ['CRE-15'] }],
  help: [{ step: 'CRE.01', help: 'nudge', at: 1_480_928_400_000 }],
  figures: {
    mistakes: 1,
    callsLost: 4,
    registrationsLost: 40,
    downMs: 180_000,
    withoutRedundancyMs: 0,
    unattendedMs: 0,
    mostPeersDownAtOnce: 1,
    tookMs: 600_000,
  },
  down: [{ host: 'expe1.example.com', ms: 180_000 }],
  score: { total: 93, lines: [{ what: 'Mistakes', count: 1, weight: 5, points: 5 }] },
}

const linesOf = (name: string) => resultCsv({ name, result }).split('\r\n')

test('a result is a table for a spreadsheet: times in seconds, texts quoted where they have to be', () => {
  const lines = linesOf('Ann')
  expect(lines[0]).toBe('Part,What,Value,When')
  expect(lines).toContain('Run,Name,Ann,')
  expect(lines).toContain('Figure,Machines down (s),180,')
  expect(lines).toContain('Score,Mistakes,-5,')
  expect(lines).toContain('Mistake,CRE-M15 CRE-15,"Changed ""too early"".",2016-12-05 09:00:00')
  expect(lines).toContain('Step,"CRE.01 Nominate, first",open,')
  expect(lines.at(-1)).toBe('')
})

test.each([
  ['=HYPERLINK("http://example.com")', `Run,Name,"'=HYPERLINK(""http://example.com"")",`],
  ['+1', "Run,Name,'+1,"],
  ['-1', "Run,Name,'-1,"],
  ['@cmd', "Run,Name,'@cmd,"],
  ['<b>Ann</b>', 'Run,Name,<b>Ann</b>,'],
])('a name that a spreadsheet would take for a formula stays a text: %s', (name, line) => {
  expect(linesOf(name)).toContain(line)
})
