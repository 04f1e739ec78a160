import type { OneResult } from '#contract/wire/result'
import { type CsvRow, csvText } from '../csv'
import { worldTime } from '../world-time'
import { figureRows } from './result-words'

/** A result as a table of three columns and the moment, for a spreadsheet. */
export function resultCsv({ name, result }: Pick<OneResult, 'name' | 'result'>): string {
  const { steps, mistakes, help, figures, score } = result
  const rows: readonly CsvRow[] = [
    ['Part', 'What', 'Value', 'When'],
    ['Run', 'Name', name, ''],
    ['Run', 'Procedure', result.title, ''],
    ['Run', 'World', result.scenario, ''],
    ['Run', 'Seed', result.seed, ''],
    ['Run', 'Profile', result.profile, ''],
    ['Run', 'Mode', result.mode, ''],
    ['Run', 'Outcome', result.outcome, ''],
    ['Run', 'Started', '', worldTime(result.startedAt)],
    ['Run', 'Ended', '', worldTime(result.endedAt)],
    ...result.roles.map(({ label, host }) => ['Role', label, host, '']),
    ['Score', 'Total', score.total, ''],
    ...score.lines.map(({ what, points }) => ['Score', what, -points, '']),
    ...figureRows.map(({ key, what }) => [
      'Figure',
      key.endsWith('Ms') ? `${what} (s)` : what,
      key.endsWith('Ms') ? figures[key] / 1_000 : figures[key],
      '',
    ]),
    ...mistakes.map(({ id, at, text, guide }) => ['Mistake', [id, ...guide].join(' '), text, worldTime(at)]),
    ...help.map((taken) => ['Help', taken.step ?? '', taken.help, worldTime(taken.at)]),
    ...steps.map(({ id, title, state, doneAt }) => [
      'Step',
      `${id} ${title}`,
      state,
      doneAt === null ? '' : worldTime(doneAt),
    ]),
  ]
  return csvText(rows)
}
