import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { NotPackaged, readList, readOptions } from './lms-options.mjs'
import { FORMATS, packageOf } from './lms-package.mjs'

const QUESTION = 'scenario=cluster-of-one&procedure=add-peer&mode=exam'
const AWKWARD = `Add "a" peer <b>& go</b> 'on' \u{1F600}\u0007\uD800`

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sixpeer-lms-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html><head>\n<meta charset="utf-8" />\n</head><script>one()</script></html>',
  )
  writeFileSync(join(folder, 'assets/a b&c.js'), '')
  writeFileSync(join(folder, 'LICENCES.md'), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

const exercises = [
  { question: QUESTION, title: AWKWARD, passMark: 85 },
  { question: 'scenario=dead-peer&procedure=remove-dead-peer&want="x"', title: 'Remove', passMark: 100 },
]

function filesOf(format: (typeof FORMATS)[number], origins: string[] = []) {
  const zip = packageOf({ folder, format, title: 'A course', exercises, origins })
  return Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([path, content]) => [path, strFromU8(content)]),
  )
}

/** The tags of a document that is well formed, with the text in each; throws over one that is not. */
function tagsIn(xml: string) {
  const found: { name: string; uri: string; attributes: Record<string, string>; text: string }[] = []
  const open: (typeof found)[number][] = []
  const parser = new SaxesParser({ xmlns: true, position: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ local, uri, attributes }: SaxesTagNS) => {
    const values = Object.fromEntries(Object.values(attributes).map(({ local: key, value }) => [key, value]))
    const tag = { name: local, uri, attributes: values, text: '' }
    found.push(tag)
    open.push(tag)
  })
  parser.on('text', (text) => {
    const tag = open.at(-1)
    if (tag) tag.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return found
}

const named = (tags: ReturnType<typeof tagsIn>, name: string) => tags.filter((tag) => tag.name === name)

describe.each(['scorm12', 'scorm2004'] as const)('the manifest of %s', (format) => {
  const read = () => {
    const files = filesOf(format)
    return { files, tags: tagsIn(files['imsmanifest.xml'] ?? '') }
  }

  it('lists every file of the package once, by an address that stays in it', () => {
    const { files, tags } = read()
    const listed = named(tags, 'file').map(({ attributes }) => decodeURIComponent(attributes['href'] ?? ''))
    expect(listed.toSorted()).toEqual(
      Object.keys(files)
        .filter((path) => path !== 'imsmanifest.xml')
        .toSorted(),
    )
    for (const { attributes } of [...named(tags, 'file'), ...named(tags, 'resource')])
      expect(attributes['href'] ?? '').not.toMatch(/^(?:[a-z]+:|\/)|\.\.|\\/)
  })

  it('has an item for each exercise, whose resource is a page of the package and needs the lab', () => {
    const { files, tags } = read()
    const resources = new Map(
      named(tags, 'resource').map(({ attributes }) => [attributes['identifier'], attributes]),
    )
    const pages = named(tags, 'item').map(({ attributes }) =>
      resources.get(attributes['identifierref'] ?? ''),
    )
    expect(pages.map((page) => page?.['href'])).toEqual(['exercise-1.html', 'exercise-2.html'])
    expect(pages.every((page) => files[page?.['href'] ?? ''] !== undefined)).toBe(true)
    expect(named(tags, 'dependency').map(({ attributes }) => attributes['identifierref'])).toEqual([
      'LAB',
      'LAB',
    ])
    const kind = format === 'scorm12' ? 'scormtype' : 'scormType'
    expect([...resources.values()].map((one) => one[kind])).toEqual(['sco', 'sco', 'asset'])
    const organizations = named(tags, 'organizations')[0]
    expect(organizations?.attributes['default']).toBe(
      named(tags, 'organization')[0]?.attributes['identifier'],
    )
  })

  it('has titles as they were given, and identifiers once each that begin with a letter', () => {
    const { tags } = read()
    expect(named(tags, 'title').map(({ text }) => text)).toEqual([
      'A course',
      `Add "a" peer <b>& go</b> 'on' \u{1F600}\uFFFD`,
      'Remove',
    ])
    const ids = tags.flatMap(({ attributes }) => attributes['identifier'] ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/)
  })
})

test('SCORM 1.2 has the pass mark, and SCORM 2004 the measure and who sets completion', () => {
  const old = tagsIn(filesOf('scorm12')['imsmanifest.xml'] ?? '')
  expect(named(old, 'schemaversion')[0]?.text).toBe('1.2')
  expect(named(old, 'masteryscore').map(({ text }) => text)).toEqual(['85', '100'])
  const tags = tagsIn(filesOf('scorm2004')['imsmanifest.xml'] ?? '')
  expect(named(tags, 'schemaversion')[0]?.text).toBe('2004 4th Edition')
  expect(named(tags, 'minNormalizedMeasure').map(({ text }) => text)).toEqual(['0.85', '1'])
  expect(named(tags, 'primaryObjective').map(({ attributes }) => attributes['satisfiedByMeasure'])).toEqual([
    'true',
    'true',
  ])
  expect(named(tags, 'deliveryControls')[0]?.attributes).toEqual({
    completionSetByContent: 'true',
    objectiveSetByContent: 'true',
  })
})

test('cmi5 has a unit for each exercise, with an address in the package and a name that stays the same', () => {
  const files = filesOf('cmi5')
  const tags = tagsIn(files['cmi5.xml'] ?? '')
  expect(new Set(tags.map(({ uri }) => uri))).toEqual(
    new Set(['https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd']),
  )
  expect(named(tags, 'url').map(({ text }) => text)).toEqual(['exercise-1.html', 'exercise-2.html'])
  expect(named(tags, 'au').map(({ attributes }) => attributes['masteryScore'])).toEqual(['0.85', '1'])
  const ids = [...named(tags, 'course'), ...named(tags, 'au')].map(({ attributes }) => attributes['id'] ?? '')
  expect(new Set(ids).size).toBe(3)
  for (const id of ids)
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(filesOf('cmi5')['cmi5.xml']).toBe(files['cmi5.xml'])
})

test.each(FORMATS)('a page of %s says which exercise it is, and may ask only where it was told', (format) => {
  const files = filesOf(format, ['https://lrs.example'])
  const page = files['exercise-2.html'] ?? ''
  expect(page).toContain(`<meta name="sixpeer:format" content="${format}" />`)
  expect(page).toContain('content="scenario=dead-peer&amp;procedure=remove-dead-peer&amp;want=&quot;x&quot;"')
  expect(page).toContain("connect-src 'self' https://lrs.example;")
  expect(page).toContain("worker-src 'none'")
  expect(filesOf(format)['exercise-1.html']).toContain("connect-src 'self';")
  expect(files).not.toHaveProperty('index.html')
})

describe('what is asked for', () => {
  it('is a start link, or what follows its question mark, for all platforms and with a pass mark', () => {
    const { exercises: read, ...rest } = readOptions([
      '--exercise',
      `https://lab.example/course/?${QUESTION}`,
    ])
    expect(read).toEqual([{ question: QUESTION, title: undefined, passMark: undefined, where: '--exercise' }])
    expect(rest).toMatchObject({
      formats: ['scorm12', 'scorm2004', 'cmi5'],
      origins: [],
      out: 'lms-packages',
    })
    expect(readOptions(['--exercise', 'exercise=abc']).exercises[0]?.question).toBe('exercise=abc')
  })

  it.each([
    [[], /No exercise was given/],
    [['--exercise', ''], /names no world/],
    [['--exercise', 'procedure=create'], /names no world/],
    [['--exercise', QUESTION, '--pass', '101'], /from 0 to 100/],
    [['--exercise', QUESTION, '--pass', '80%'], /from 0 to 100/],
    [['--exercise', QUESTION, '--format', 'scorm13'], /only scorm12, scorm2004, cmi5 or all/],
    [['--exercise', QUESTION, '--lrs', 'lrs.example'], /begins with https/],
    [['--exercise', QUESTION, '--lrs', 'http://lrs.example'], /begins with https/],
    [['--exercise', QUESTION, '--lrs', 'javascript:alert(1)'], /begins with https/],
    [['--exercise', QUESTION, '--title', ' '], /a title has/],
    [['--list', 'none-such.txt'], /cannot be read/],
    [['--exercises', QUESTION], /Unknown option/],
    [Array.from({ length: 101 }, () => ['--exercise', QUESTION]).flat(), /holds 100 exercises/],
  ])('is refused with the reason: %j', (words, reason) => {
    expect(() => readOptions(words)).toThrow(NotPackaged)
    expect(() => readOptions(words)).toThrow(reason)
  })

  it('names only the origin of a store of records, in which nothing of a policy can hide', () => {
    const { origins } = readOptions([
      '--exercise',
      QUESTION,
      '--lrs',
      "https://lrs.example/a; script-src 'unsafe-inline'",
    ])
    expect(origins).toEqual(['https://lrs.example'])
  })

  it('may be a list, a line or an entry each, and what is wrong is said with its place', () => {
    const text = `# For Monday\n${QUESTION} | Add a peer | 90\r\n\n${QUESTION}`
    expect(readList(text, '.txt', 'a.txt')).toEqual([
      { question: QUESTION, title: 'Add a peer', pass: '90', where: 'a.txt, line 2' },
      { question: QUESTION, title: undefined, pass: undefined, where: 'a.txt, line 4' },
    ])
    const json = JSON.stringify([QUESTION, { exercise: QUESTION, title: 'Add a peer', pass: 90 }])
    expect(readList(json, '.json', 'a.json')).toMatchObject([
      { question: QUESTION },
      { title: 'Add a peer', pass: 90 },
    ])
    expect(() => readList('[{}]', '.json', 'a.json')).toThrow(/a\.json, exercise 1: it has no "exercise"/)
    expect(() => readList('{}', '.json', 'a.json')).toThrow(/holds no list/)
    expect(() => readList('[', '.json', 'a.json')).toThrow(/is no JSON/)
    expect(() => readList(`${QUESTION} | a | 1 | b`, '.txt', 'a.txt')).toThrow(/line 1: it has more than/)
  })
})
