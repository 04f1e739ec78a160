import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Verified } from '#contract/wire/grading'
import { classCsv } from './class-csv'
import type { ClassList } from './class-list'
import { classRows, type Graded, summaryOf } from './class-rows'
import { foundByHash, inGroups } from './hash'
import { notRead } from './not-read'
import { readClassList, textOfList } from './read-class-list'
import { sorted } from './sort-rows'
import { type Unpacked, unpacked } from './unpack'

const HASH = 'ab12'.repeat(16)

/** A run that was passed in so many minutes, with those mistakes. */
function passed(name: string, minutes: number, mistakes: readonly string[] = [], score = 100): Verified {
  const figures = {
    mistakes: mistakes.length,
    callsLost: 0,
    registrationsLost: 0,
    downMs: 0,
    withoutRedundancyMs: 0,
    unattendedMs: 0,
    mostPeersDownAtOnce: 0,
    tookMs: minutes * 60_000,
  }
  const real: Verified['real'] = {
    procedure: 'create',
    title: 'Create a cluster of one',
    guide: 'p. 7',
    scenario: 'standalone-pair',
    seed: 1,
    profile: 'strict',
    mode: 'learn',
    limitMs: null,
    outcome: mistakes.length > 0 ? 'with-mistakes' : 'without-mistakes',
    roles: [],
    startedAt: 0,
    endedAt: minutes * 60_000,
    steps: [],
    mistakes: mistakes.map((id) => ({ id, at: 0, text: `Mistake ${id}`, guide: [] })),
    help: [],
    figures,
    down: [],
    score: { total: score, lines: [] },
  }
  const verdict: Verified['verdict'] = { kind: 'genuine', says: '', where: null, differences: [] }
  return { verdict, name, claimed: real, real, hash: HASH, logHash: `log of ${name}`, isSummed: true }
}

const files = (...all: readonly Verified[]): Graded[] =>
  all.map((verified, id) => ({ id, file: `${id}.json`, verified }))

describe('a class list', () => {
  test.each([
    ['commas', 'Name,Mark\nAnn,5\n'],
    ['semicolons, as spreadsheets of Europe write them', 'Name;Mark\r\nAnn;5\r\n'],
    ['tabs', 'Name\tMark\nAnn\t5'],
    ['quotes', '"Name","Mark"\n"Ann","5"\n\n'],
  ])('is read with %s', (_, text) => {
    expect(readClassList(text)).toMatchObject({
      columns: ['Name', 'Mark'],
      people: [{ name: 'Ann', cells: ['Ann', '5'] }],
    })
  })

  test('finds people by their whole name, by its parts in either order, and by an id', () => {
    const { people } = readClassList('ID,First name,Last name\n7,Ann,Lee\n')
    expect(people[0]?.keys).toEqual(['ann lee', 'lee ann', 'lee, ann', '7'])
  })

  test('without headings has the names first', () => {
    expect(readClassList('Ann,5\nBob,6')).toMatchObject({ columns: ['Name', 'Column 2'] })
  })

  test('that names nobody is refused with the reason', () => {
    expect(() => readClassList('')).toThrow('is empty')
    expect(() => readClassList('Name,Mark\n')).toThrow('names nobody')
    expect(() => readClassList(`Name\n${'Ann\n'.repeat(2_001)}`)).toThrow('more than 2000 rows')
  })

  test('is read in the letters of older spreadsheets too', () => {
    expect(textOfList(Uint8Array.from([0x5a, 0x6f, 0xeb]))).toBe('Zoë')
    expect(textOfList(new TextEncoder().encode('\uFEFFZoë'))).toBe('Zoë')
  })
})

describe('the table of a class', () => {
  const list: ClassList = readClassList('Name,Group\nBob,=2\nAnn,1\n')

  test('has everybody of the list in its order, who handed nothing in, and then the others', () => {
    const rows = classRows(files(passed(' ANN ', 5), passed('Eve', 7), notRead('No.')), list)
    expect(rows.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['Bob', 'Nothing handed in'],
      ['Ann', 'Genuine'],
      ['Eve', 'Genuine'],
      ['', 'Unreadable'],
    ])
  })

  test('tells of one run in two files in both rows, and of what is not genuine nothing as passed', () => {
    const copy = { ...passed('Eve', 5), logHash: 'log of Ann' }
    const edited: Verified = {
      ...passed('Bob', 5),
      verdict: { kind: 'edited', says: 'Its result was changed.', where: null, differences: [] },
    }
    const rows = classRows(files(passed('Ann', 5), copy, edited), null)
    expect(rows.map(({ where }) => where)).toEqual([
      'The same run as in 1.json.',
      'The same run as in 0.json.',
      'Its result was changed.',
    ])
    expect(rows.map((row) => row.passed)).toEqual([true, true, false])
  })

  test('says of a hand-in without check sums that it has none, and counts it neither genuine nor passed', () => {
    const says = 'It carries no check sums.'
    const verdict: Verified['verdict'] = { kind: 'unsummed', says, where: null, differences: [] }
    const rows = classRows(files({ ...passed('Ann', 5), verdict }), null)
    expect(rows).toMatchObject([
      { verdict: 'Unsummed', where: 'It carries no check sums.', passed: false, score: 100 },
    ])
    expect(summaryOf(rows)).toMatchObject({ genuine: 0, passed: 0 })
    expect(classCsv(rows, null)).toContain(',no,100,0,0,5,Unsummed,It carries no check sums.')
  })

  test('is summed up: how many passed, the median, and the mistakes that most made, each once a run', () => {
    const rows = classRows(
      files(passed('Ann', 5, ['A', 'A']), passed('Bob', 9, ['A', 'B']), passed('Eve', 20)),
      null,
    )
    expect(summaryOf(rows)).toEqual({
      handedIn: 3,
      genuine: 3,
      passed: 3,
      missing: 0,
      medianMinutes: 9,
      medianScore: 100,
      mistakes: [
        { text: 'Mistake A', count: 2 },
        { text: 'Mistake B', count: 1 },
      ],
    })
    expect(summaryOf([])).toMatchObject({ medianMinutes: null, mistakes: [] })
  })

  test('says which exercise it was, how, and at which step it was begun; another one than was set is marked', () => {
    const verified = passed('Ann', 5)
    if (!verified.real) throw new Error('It was folded.')
    const asExam = { mode: 'exam', limitMs: 1_800_000, exercise: 'Find it', exerciseHash: HASH } as const
    const real = { ...verified.real, ...asExam }
    const rows = classRows(
      files(
        { ...verified, real },
        {
          ...verified,
          logHash: 'another',
          real: {
            ...real,
            exerciseHash: 'cd'.repeat(32),
            begunAtStep: 6,
            figures: { ...real.figures, tookMs: real.figures.tookMs + 6_000_000 },
          },
        },
      ),
      null,
      { title: 'Find it', hash: HASH },
    )
    expect(rows).toMatchObject([
      { exercise: 'Find it (ab12ab12)', mode: 'Exam', limit: 30, passed: true, where: '' },
      { exercise: 'Find it (cdcdcdcd)', mode: 'Exam, begun at step 6', passed: false },
    ])
    expect(rows[1]?.where).toContain('not the exercise “Find it”')
    // Of the class only what was set is told.
    expect(summaryOf(rows)).toMatchObject({ handedIn: 2, genuine: 2, passed: 1 })
    expect(summaryOf(rows).medianMinutes).toBe(summaryOf(rows.slice(0, 1)).medianMinutes)
    expect(classCsv(rows, null)).toContain('Find it (cdcdcdcd),"Exam, begun at step 6",30,')
  })

  test('gives nobody the hand-in of a namesake, counts each file once, and one person once', () => {
    const namesakes = readClassList('Name,Group\nAli Khan,1\nAli Khan,2\nBob,3\nBob,3\n')
    const rows = classRows(files(passed('Ali Khan', 5), passed('ali khan', 7), passed('Bob', 9)), namesakes)
    expect(rows.map(({ name, cells, verdict }) => [name, cells[1], verdict])).toEqual([
      ['Ali Khan', '1', 'Nothing handed in'],
      ['Ali Khan', '2', 'Nothing handed in'],
      ['Bob', '3', 'Genuine'],
      ['Ali Khan', '', 'Genuine'],
      ['ali khan', '', 'Genuine'],
    ])
    expect(rows[3]?.where).toContain('2 people of the class list go by that name')
    expect(summaryOf(rows)).toMatchObject({ handedIn: 3, passed: 3, missing: 2 })
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  })

  test('is sorted by figures as figures, who has none last either way', () => {
    const rows = classRows(files(passed('Ann', 5, [], 9), notRead('No.'), passed('Bob', 5, [], 80)), null)
    const scores = (isDown: boolean) => sorted(rows, { by: 'score', isDown }).map(({ score }) => score)
    expect([scores(false), scores(true)]).toEqual([
      [9, 80, null],
      [80, 9, null],
    ])
  })

  test('goes out as a table without formulas, and can be the class list of the next time', () => {
    const csv = classCsv(classRows(files(passed('=Ann', 5)), list), list)
    expect(csv).toContain(
      "\r\n,,'=Ann,0.json,Create a cluster of one,Learn,,Finished without a mistake,yes,100,0,0,5,Genuine,",
    )
    expect(csv).toContain("Bob,'=2,Bob,,")
    const again = readClassList(textOfList(new TextEncoder().encode(csv)))
    expect(again.columns.slice(0, 4)).toEqual(['Name', 'Group', 'Name 2', 'File'])
    expect(again.people.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['Bob', '=2'],
      ['Ann', '1'],
    ])
  })
})

describe('the hash of a certificate', () => {
  test('is found with spaces and in capitals, and its hand-in is named', () => {
    const typed = inGroups(HASH).join(' ').toUpperCase()
    expect(foundByHash(typed, files(passed('Ann', 5)))).toMatchObject({
      kind: 'found',
      says: expect.stringContaining('0.json: Create a cluster of one by Ann, 100 of 100'),
    })
  })

  test('that was typed wrong is told what is wrong, and one of another hand-in is not found', () => {
    expect(foundByHash('xyz', [])).toMatchObject({ kind: 'malformed', says: expect.stringContaining('“x”') })
    expect(foundByHash(HASH.slice(1), [])).toMatchObject({ says: expect.stringContaining('63 are typed') })
    expect(foundByHash(HASH, [])).toMatchObject({ kind: 'none', says: expect.stringContaining('No hand-in') })
    expect(foundByHash(HASH.replaceAll('a', 'c'), files(passed('Ann', 5)))).toMatchObject({ kind: 'none' })
  })
})

describe('what is chosen', () => {
  const found = async (bytes: Uint8Array, size = bytes.length): Promise<Unpacked[]> => {
    const all: Unpacked[] = []
    for await (const one of unpacked({ name: 'it', size, bytes: async () => bytes })) all.push(one)
    return all
  }

  test('is a text, a gzip file of one, or an archive, without what systems put beside', async () => {
    expect(await found(strToU8('{}'))).toEqual([{ name: 'it', text: '{}' }])
    expect(await found(gzipSync(strToU8('{}')))).toEqual([{ name: 'it', text: '{}' }])
    const archive = {
      'class/ann.json': strToU8('{"ä":1}'),
      '__MACOSX/ann.json': strToU8('x'),
      'class/.x': strToU8('x'),
    }
    expect(await found(zipSync(archive))).toEqual([{ name: 'it: class/ann.json', text: '{"ä":1}' }])
  })

  test('that is larger than 50 MB is not even read', async () => {
    expect(await found(new Uint8Array(), 50_000_001)).toMatchObject([
      { why: expect.stringContaining('larger than 50 MB') },
    ])
  })

  test('that is damaged, cut off or empty is said to be', async () => {
    const packed = zipSync({ 'ann.json': strToU8('{}'.repeat(1_000)) })
    expect(await found(packed.slice(0, 40))).toMatchObject([
      { why: expect.stringContaining('cannot be unpacked') },
    ])
    expect(await found(gzipSync(strToU8('{}')).slice(0, 12))).toMatchObject([{ name: 'it' }])
    expect(await found(zipSync({}))).toMatchObject([{ why: 'No file is packed in it.' }])
  })

  test('and is a bomb is stopped at its bounds', async () => {
    const zeros = new Uint8Array(60_000_000)
    expect(await found(gzipSync(zeros, { level: 1 }))).toMatchObject([
      { why: expect.stringContaining('larger than 50 MB') },
    ])
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`${index}.json`, zeros])),
      { level: 1 },
    )
    const all = await found(many)
    expect(all.some((one) => 'text' in one)).toBe(false)
    expect(all.at(-1)).toMatchObject({ why: expect.stringContaining('More than 200 MB') })
    const names = Object.fromEntries(
      Array.from({ length: 501 }, (_, index) => [`${index}.json`, strToU8('{}')]),
    )
    expect((await found(zipSync(names))).at(-1)).toMatchObject({
      why: expect.stringContaining('More than 500 files'),
    })
  })
})
