import { beforeAll, describe, expect, test } from 'vitest'
import type { Verdict } from '#contract/wire/grading'
import { LOG_LENGTH_MAX } from '#contract/wire/lab'
import type { HandIn } from '#contract/wire/result'
import { playAll, started } from '../../procedures/engine/play'
import { startWorld } from '../../scenarios/catalogue'
import { present, WORLD_SHAPE } from '../../sim/ground/index'
import { handedIn, logOf } from '../../testing/handed-in'
import { certificateOf } from './certificate'
import { replayLog } from './replay-log'
import { verify } from './verify'

/** A hand-in as a file that somebody may have changed. */
let text = ''
const asFile = (): HandIn => JSON.parse(text)

beforeAll(async () => {
  const world = present(startWorld('cluster-of-three', 1, 'strict'), 'it is known')
  const played = playAll(started(world, 'remove-live-peer', { primary: 'expe1', leavingPeer: 'expe3' }))
  text = JSON.stringify((await handedIn(logOf(played))).handIn)
})

type Log = HandIn['log']

async function judged(change: (handIn: HandIn) => object): Promise<Verdict> {
  return (await verify(JSON.stringify(change(asFile())))).verdict
}

const withLog = (change: (log: Log) => Partial<Log>) =>
  judged((handIn) => ({ ...handIn, log: { ...handIn.log, ...change(handIn.log) } }))

/** The log with an entry in the place of another. */
const withEntry = (index: number, change: (entry: Log['entries'][number]) => Log['entries'][number]) =>
  withLog(({ entries }) => ({
    entries: entries.map((entry, at) => (at === index ? change(entry) : entry)),
  }))

/** Without check sums: an edit is found by the replay alone. */
const unsummed = ({ sums: _, ...handIn }: HandIn) => handIn

describe('an edit of the result', () => {
  test('is found in each of its fields, with what is claimed and what is so', async () => {
    const { result } = asFile()
    for (const field of Object.keys(result)) {
      const other = (handIn: HandIn) => ({
        ...handIn,
        result: { ...result, [field]: changed(Reflect.get(result, field)) },
      })
      for (const file of [other, (handIn: HandIn) => unsummed({ ...handIn, ...other(handIn) })]) {
        const { kind, differences } = await judged(file)
        // What is not even of the kind that stands there is no hand-in.
        if (kind === 'unreadable') continue
        expect(kind, field).toBe('edited')
        expect([...new Set(differences.map((one) => one.field.split('.')[0]))], field).toEqual([field])
      }
    }
  })

  test('is found in a score, a mistake that is left out, and a member that no result has', async () => {
    const better = await judged((handIn) => ({
      ...handIn,
      result: { ...handIn.result, score: { ...handIn.result.score, total: 7 } },
    }))
    expect(better).toMatchObject({
      kind: 'edited',
      differences: [{ field: 'score.total', claimed: '7', real: '100' }],
    })
    const more = await judged((handIn) => ({ ...handIn, result: { ...handIn.result, passed: true } }))
    expect(more).toMatchObject({
      kind: 'edited',
      differences: [{ field: 'passed', claimed: 'true', real: '–' }],
    })
  })
})

/** Another value of the same kind. */
function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string') return `${value}!`
  if (value === null) return 60_000
  if (Array.isArray(value)) return value.length > 0 ? value.slice(1) : [{ step: null, help: 'why', at: 1 }]
  if (typeof value === 'object' && value !== null) {
    const [[key, inner] = ['', null]] = Object.entries(value)
    return { ...value, [key]: changed(inner) }
  }
  return value
}

describe('an edit of the log', () => {
  test('is found where it was made: an entry that was taken out, put in or changed', async () => {
    const { entries } = asFile().log
    for (const index of [0, 3, entries.length - 2]) {
      const gone = await withLog((log) => ({ entries: log.entries.filter((_, at) => at !== index) }))
      expect(gone.kind === 'genuine', `entry ${index + 1} gone`).toBe(false)
      const twice = await withLog((log) => ({
        entries: log.entries.flatMap((entry, at) => (at === index ? [entry, entry] : [entry])),
      }))
      expect(twice.kind === 'genuine', `entry ${index + 1} twice`).toBe(false)
    }
    const looks = entries.findIndex(({ command }) => command.type === 'open-page')
    const gone = await withLog((log) => ({ entries: log.entries.filter((_, at) => at !== looks) }))
    expect(gone).toMatchObject({
      kind: 'edited',
      where: { entry: looks + 1 },
      says: 'The entry before this one was taken out.',
    })
    const other = await withEntry(looks, (entry) => ({
      ...entry,
      command: { ...entry.command, path: 'status/calls/calls' },
    }))
    expect(other).toMatchObject({
      kind: 'edited',
      where: { entry: looks + 1, command: 'open page' },
      says: 'This entry was changed.',
    })
  })

  test('is found in its times, its end, its world, its seed and its profile', async () => {
    const last = asFile().log.entries.length - 1
    const earlier = await withEntry(last, (entry) => ({ ...entry, at: entry.at - 1 }))
    expect(earlier).toMatchObject({ where: { entry: last + 1 } })
    expect(earlier.kind).not.toBe('genuine')
    const later = await withLog(({ now }) => ({ now: now + 60_000 }))
    expect(later).toMatchObject({ kind: 'edited', where: null })
    for (const change of [{ seed: 2 }, { scenario: 'cluster-of-six' }, { scenario: 'none' }])
      expect((await withLog(() => change)).kind, JSON.stringify(change)).not.toBe('genuine')
    expect(await withLog(() => ({ profile: 'realistic' }))).toMatchObject({ kind: 'edited' })
  })

  test('is found in an older hand-in too, that has no check sums, where it changes what came of the run', async () => {
    const save = asFile().log.entries.findIndex(({ command }) => command.type === 'save-settings')
    const gone = await judged((handIn) =>
      unsummed({
        ...handIn,
        log: { ...handIn.log, entries: handIn.log.entries.filter((_, at) => at !== save) },
      }),
    )
    expect(['edited', 'impossible']).toContain(gone.kind)
    expect(await judged(unsummed)).toMatchObject({
      kind: 'unsummed',
      says: expect.stringContaining('no check sums'),
    })
  })
})

describe('a log that no lab has written', () => {
  test.each([
    [
      'a command that nobody knows',
      (entry: Log['entries'][number]) => ({ ...entry, command: { type: 'win' } }),
      /no command/,
    ],
    [
      'a time before the one before',
      (entry: Log['entries'][number]) => ({ ...entry, at: entry.at - 86_400_000 }),
      /forward/,
    ],
    ['a time that is none', (entry: Log['entries'][number]) => ({ ...entry, at: 1e300 }), /forward/],
    [
      'a machine that its world does not have',
      (entry: Log['entries'][number]) => ({
        ...entry,
        command: { type: 'open-page', expressway: 'expe9', path: 'overview' },
      }),
      /does not have/,
    ],
    [
      'what is refused, as carried out',
      (entry: Log['entries'][number]) => ({
        ...entry,
        command: {
          type: 'save-settings',
          expressway: 'expe1',
          page: 'dns',
          values: { systemHostName: '!' },
          revision: null,
          by: 'admin',
        },
      }),
      /is refused/,
    ],
    [
      'a clock that was put forward from before',
      ({ at }: Log['entries'][number]) => ({ at, command: { type: 'jump-clock', from: at - 86_400_000 } }),
      /over already/,
    ],
  ])('is impossible, and its entry is named: %s', async (_, change, says) => {
    expect(await withEntry(5, change)).toMatchObject({
      kind: 'impossible',
      where: { entry: 6 },
      says: expect.stringMatching(says),
    })
  })

  test('ends before its last entry', async () => {
    const verdict = await withLog(({ entries }) => ({ now: present(entries.at(-1), 'it has some').at - 1 }))
    expect(verdict).toMatchObject({
      kind: 'impossible',
      says: expect.stringContaining('ends before its last entry'),
    })
  })

  test('asks for more work than a hand-in may, and is not replayed to its end', async () => {
    const { log } = asFile()
    const start = present(startWorld(log.scenario, log.seed, log.profile), 'it is known')
    expect(await replayLog(log, start, 10)).toMatchObject({ says: expect.stringMatching(/^So much/) })
  })

  test('lasts for years, and is judged all the same', async () => {
    const years = 9 * 365 * 86_400_000
    const verdict = await withLog(({ entries }) => ({
      now: present(entries.at(-1), 'it has some').at + years,
    }))
    expect(verdict.kind).toBe('edited')
  })
})

describe('another build', () => {
  test('has written logs of another shape: both are named', async () => {
    const verdict = await withLog(() => ({ shape: WORLD_SHAPE + 1 }))
    expect(verdict).toMatchObject({
      kind: 'other-build',
      says: expect.stringContaining(`shape ${WORLD_SHAPE + 1}`),
    })
  })

  test('has come to another result or world, its check sums fit, and nobody is accused', async () => {
    const elsewhere = await judged((handIn) => ({
      ...handIn,
      sums: { ...handIn.sums, world: '0'.repeat(16) },
    }))
    expect(elsewhere).toMatchObject({ kind: 'other-build', says: expect.stringContaining('another world') })
  })
})

describe('what is no hand-in', () => {
  test.each([
    ['nothing', '', 'no JSON'],
    ['no JSON', '{"name":', 'no JSON'],
    ['a list', '[]', 'no hand-in'],
    ['too deep', `${'['.repeat(200)}${']'.repeat(200)}`, 'nested too deep'],
    ['a command log', '{"shape":4,"entries":[]}', 'a command log'],
    ['a result', '{"name":"Ann","result":{}}', 'without its log'],
    ['a field of another kind', '{"name":1,"result":{},"log":{"shape":4}}', 'name'],
  ])('is said to be none, and why: %s', async (_, file, words) => {
    const { verdict } = await verify(file)
    expect(verdict).toMatchObject({ kind: 'unreadable', says: expect.stringContaining(words) })
  })

  test('is larger than 50 MB, and is not read', async () => {
    const { verdict } = await verify(' '.repeat(LOG_LENGTH_MAX + 1))
    expect(verdict).toMatchObject({ kind: 'unreadable', says: expect.stringContaining('larger than 50 MB') })
  })
})

describe('a certificate', () => {
  test('has the hash that whoever verifies the hand-in finds, whatever is done in the world afterwards', async () => {
    const { hash } = await certificateOf(asFile())
    expect((await verify(text)).hash).toBe(hash)
    const { log } = asFile()
    const command = { type: 'open-page', expressway: 'expe1', path: 'system/dns' }
    const later = { at: log.now + 60_000, command }
    const { handIn } = await handedIn({ ...log, entries: [...log.entries, later], now: later.at + 5_000 })
    expect((await certificateOf(handIn)).hash).toBe(hash)
    expect((await certificateOf({ ...handIn, name: 'Bob' })).hash).not.toBe(hash)
  })

  test('is there for a run that was passed, and for no other', async () => {
    const { result, ...rest } = asFile()
    const outcomes = ['unfinished', 'time-is-up'] as const
    for (const outcome of outcomes)
      expect(await certificateOf({ ...rest, result: { ...result, outcome } })).toMatchObject({
        hash: null,
        why: expect.stringContaining('passed'),
      })
    const edited = { ...rest, result: { ...result, score: { ...result.score, total: 1 } } }
    expect(await certificateOf(edited)).toMatchObject({
      hash: null,
      why: expect.stringContaining('cannot be verified'),
    })
  })
})
