import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { alarmDefinition } from '../sim/alarms/catalogue'
import { made, startOf, toldIn, worldOf } from '../testing/made'
import type { Profile } from '../testing/mistake-scenes'
import { clustering, rows } from '../testing/mistake-scenes'
import { trials } from '../testing/mistake-trials'
import { quiet, TEN_MINUTES_MS } from '../testing/quiet-mistakes'
import { procedures } from './catalogue'
import { actsOf, type Deed, type Played, play, runOf } from './engine/play'
import { restart, save, wait, waitUntilBack } from './language/act'

type MistakeRow = Readonly<Record<'id' | Profile | 'shows', string>>

const table: readonly MistakeRow[] = readFileSync('docs/mistakes.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [id = '', , , , strict = '', realistic = '', shows = ''] = line.split('\t')
    return { id, strict, realistic: realistic.replace(/^As strict\b(?!, but)/, strict), shows }
  })

const isBuilt = ({ strict }: MistakeRow) => strict !== 'not built'

/** Whether the table says that the act itself is refused; that a start is refused, or that nothing is, is another thing. */
const isRefused = (cell: string) =>
  /\b(?:refused|refuses)\b/i.test(
    cell.replaceAll(/\b(?:nothing is refused|not refused|start refused\b[^;:.,]*)/gi, ''),
  )

/** The numbers of the alarms that were raised since then, or stand. */
function alarmNumbers(start: Played, { events, world }: Played): (string | null)[] {
  const raised = events
    .slice(start.events.length)
    .flatMap((event) => (event.type === 'alarm-raised' ? [event.alarm] : []))
  const standing = Object.values(world.expressways).flatMap(({ alarms }) => alarms.map(({ key }) => key))
  return [...raised, ...standing].map((key) => alarmDefinition(key).number)
}

/** Where the alarm of the table comes only with what is done next: until then it is absent. */
const onlyThen = new Map<string, (at: Played) => readonly Deed[]>([
  // Nobody waits for the new peer any more, and one that was out comes back to another configuration.
  [
    'ADD-M11',
    () => [
      clustering('expe1', rows(1, 2, 3)),
      restart('expe3'),
      wait(60_000),
      save('expe1', pages.h323, { timeToLive: 91 }),
    ],
  ],
  [
    'ADD-M20',
    () => [
      ...['expe2', 'expe3'].map((id) => clustering(id, rows(1, 2, 3, 4))),
      clustering('expe4', {
        clusterName: 'cluster1.example.com',
        configurationPrimary: 1,
        ...rows(1, 2, 3, 4),
      }),
      restart('expe4'),
      waitUntilBack('expe4'),
    ],
  ],
  // The other half of the row: a number without its row.
  ['RML-M5', () => [clustering('expe1', { configurationPrimary: 2 })]],
  // The next copy finds both changed.
  ['PRI-M7', () => [save('expe2', pages.h323, { timeToLive: 80 })]],
  ['ADR-M1', () => [restart('expe3'), waitUntilBack('expe3')]],
  ['UPG-M1', (at) => ['UPG.06', 'UPG.07'].flatMap((id) => actsOf(at, id))],
  // The peer of the other version comes back.
  ['UPG-M3', (at) => ['UPG.11', 'UPG.14'].flatMap((id) => actsOf(at, id))],
])

/** The number of an alarm. */
const ALARM = /\b\d{5}\b/

const players = [...Object.keys(trials), ...Object.keys(quiet)]

describe('the table of mistakes', () => {
  test('has a player for every row that is built, and for no other', () => {
    expect(players.toSorted()).toEqual(
      table
        .filter(isBuilt)
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  const played = table
    .filter(isBuilt)
    .flatMap((row) => (['strict', 'realistic'] as const).map((profile) => ({ ...row, profile })))

  const starts = played.flatMap((row) => {
    const given = quiet[row.id]
    return given && 'starts' in given ? [{ ...row, ...given.starts }] : []
  })
  test.each(starts)('says of a start in $profile that it is refused: $id', ({ procedure, roles, ...row }) => {
    const world = worldOf({ ...row, procedure, roles, deeds: [] }, row.profile)
    const refusal = procedures.find(({ id }) => id === procedure)?.startRefusal(world, roles)
    expect(row[row.profile]).toMatch(/^Start refused/)
    expect(refusal?.guide.length).toBeGreaterThan(0)
  })

  const acts = played.flatMap((row) => {
    const trial = quiet[row.id] ?? trials[row.id]
    return trial && 'deeds' in trial ? [{ ...row, trial }] : []
  })
  test.each(acts)('says of an act in $profile whether it is refused: $id', ({ profile, trial, ...row }) => {
    const { refused } = made(startOf(trial, profile), trial.deeds)
    expect(refused.length > 0, JSON.stringify(refused)).toBe(isRefused(row[profile]))
    // With reason and way out, and nothing is changed by it but the record.
    expect(refused.filter(({ guide, detail }) => guide.length === 0 || detail === '')).toEqual([])
    expect(refused.filter(({ changed }) => changed)).toEqual([])
  })

  const unwritten = acts.filter(({ id }) => id in quiet)
  test.each(unwritten)(
    'says in $profile what is not written down, and its step stays open: $id',
    ({ profile, trial }) => {
      const start = startOf(trial, profile)
      const { end } = made(start, trial.deeds)
      expect(toldIn(end).flatMap((ids, kind) => ids.slice(toldIn(start)[kind]?.length))).toEqual([])
      const done = runOf(end).steps.flatMap(({ id, state }) => (state === 'done' ? [id] : []))
      expect(done).not.toContain(('open' in trial && trial.open) || 'no step')
    },
  )

  const alarming = acts.filter(
    ({ profile, realistic, shows }) => profile === 'realistic' && !isRefused(realistic) && ALARM.test(shows),
  )
  test.each(alarming)('says which alarm shows in realistic: $id', ({ id, trial, shows }) => {
    const start = startOf(trial, 'realistic')
    const { end } = made(start, trial.deeds)
    const named = shows.split(/\D+/).filter((word) => ALARM.test(word))
    const shown = (at: Played) => named.some((number) => alarmNumbers(start, at).includes(number))
    const then = onlyThen.get(id)
    const [soon, later] = [[], then?.(end) ?? []].map((deeds) =>
      shown(play(end, [...deeds, wait(TEN_MINUTES_MS)])),
    )
    expect({ soon, later }).toEqual({ soon: then === undefined, later: true })
  })
})
