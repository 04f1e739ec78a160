import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { menuPages } from '#contract/menu'
import { pages } from '#contract/pages'
import { catalogueFields } from '#contract/settings/catalogue'
import { scenarios } from '../scenarios/catalogue'
import { present } from '../sim/ground/assert'
import { fqdnOf } from '../sim/machine/network/read'
import { procedures } from './catalogue'
import { pageName } from './language/page-name'
import { ownStepsOf, stepsOf } from './language/procedure'
import { isLent } from './language/step'

const known = new Set(menuPages().map((page) => page.path))

/** The ids of a table of the project. */
const idsIn = (table: string) =>
  readFileSync(`docs/${table}.tsv`, 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '')

/** What a mistake can be called: a row of the guide, or a mistake of the list. */
const written = new Set([...idsIn('requirements'), ...idsIn('mistakes')])

/** Number and letter of a row: `PSI.01c` is row 1, part c. */
function rowOf(id: string): { table: string; row: number; part: string } {
  const [, table, row, part] = present(/^([A-Z]{3})\.(\d\d)([a-z]?)$/.exec(id), `${id} is no row`)
  return { table: table ?? '', row: Number(row), part: part ?? '' }
}

/** The rows that may follow one: its next part, or the next row, whole or in parts. */
function successors({ row, part }: { row: number; part: string }): string[] {
  const next = [`${row + 1}`, `${row + 1}a`]
  return part === '' ? next : [`${row}${String.fromCodePoint(part.charCodeAt(0) + 1)}`, ...next]
}

/** What the guide orders and no step asks for, with the reason. */
const notInAStep = new Map([
  ['INT-18', 'chosen at the start; the closing lines say it'],
  ['CRE-57', 'the closing lines say it'],
  ['UPG-22', 'part of UPG.07 and UPG.13, where there are accounts'],
])

/**
 * What a procedure takes from others, from its first step to its last. The check at the beginning of a removal is each
 * time a row of the whole, and what becomes of a unit afterwards is not for the whole.
 */
const borrowed: Record<string, string[]> = {
  'change-address': ['RML.02 to RML.09', 'ADD.01 to ADD.32'],
  'replace-peer': ['RMD.02 to RMD.05', 'RML.02 to RML.09', 'ADD.01 to ADD.32'],
  // The guide asks for the removal up to the lists of the others.
  'replace-and-keep': ['RML.02 to RML.07'],
  'clear-returned-peer': ['FRS.01 to FRS.07'],
  'mend-database': ['RML.02 to RML.09', 'ADD.01 to ADD.32'],
}

describe('the rows of the guide\u2019s tables', () => {
  const rows = procedures.flatMap(ownStepsOf).map(({ id }) => rowOf(id))

  test.each([...new Set(rows.map(({ table }) => table))])(
    '%s are there without a gap, in their order',
    (table) => {
      let expected = ['1', '1a']
      for (const each of rows.filter((row) => row.table === table)) {
        expect(expected).toContain(`${each.row}${each.part}`)
        expected = successors(each)
      }
    },
  )

  test('that a procedure lends are as it has them itself, one after another', () => {
    const own = new Map(procedures.flatMap(ownStepsOf).map((step) => [step.id, step]))
    for (const procedure of procedures) {
      const lent = stepsOf(procedure).filter(isLent)
      for (const { id, title, text, guide } of lent) expect(own.get(id)).toMatchObject({ title, text, guide })
      const order = [...own.keys()]
      const places = lent.map(({ id }) => ({ table: rowOf(id).table, place: order.indexOf(id) }))
      const gaps = places.filter(
        ({ table, place }, index) =>
          places[index - 1]?.table === table && places[index - 1]?.place !== place - 1,
      )
      expect(gaps).toEqual([])
    }
  })

  test('that a procedure lends begin and end where the whole wants them to', () => {
    const ends = procedures.flatMap((procedure) => {
      const lent = stepsOf(procedure).flatMap((step) => (isLent(step) ? [step.id] : []))
      const tables = [...new Set(lent.map((id) => rowOf(id).table))]
      const ranges = tables.map((table) => {
        const ids = lent.filter((id) => rowOf(id).table === table)
        return `${ids[0]} to ${ids.at(-1)}`
      })
      return ranges.length > 0 ? [[procedure.id, ranges]] : []
    })
    expect(Object.fromEntries(ends)).toEqual(borrowed)
  })

  test('are all that the guide orders: no step of it is left out', () => {
    const table = readFileSync('docs/requirements.tsv', 'utf8')
    const ordered = table.split('\n').flatMap((line) => {
      const [id = '', , kind] = line.split('\t')
      return kind === 'procedure-step' ? [id] : []
    })
    const cited = new Set(
      procedures.flatMap((one) => [...stepsOf(one), ...one.rules]).flatMap(({ guide }) => guide),
    )
    expect(ordered.filter((id) => !cited.has(id) && !notInAStep.has(id))).toEqual([])
  })
})

describe.each(procedures)('the table of $id', (procedure) => {
  test('puts no step after one that comes later, and misses none before it can be done', () => {
    const ids = stepsOf(procedure).map(({ id }) => id)
    for (const { id, after, missedAfter = ids.at(-1) ?? '' } of stepsOf(procedure)) {
      for (const earlier of after) expect(ids.slice(0, ids.indexOf(id))).toContain(earlier)
      expect(ids.indexOf(missedAfter)).toBeGreaterThanOrEqual(ids.indexOf(id))
    }
  })

  test('sends nobody to a page that the menu does not have', () => {
    const paths = stepsOf(procedure).flatMap(({ path }) => (typeof path === 'string' ? [path] : []))
    expect(paths.filter((path) => !known.has(path) && !['ssh', 'serial-console'].includes(path))).toEqual([])
  })

  test('explains every step and rule by requirement rows', () => {
    for (const { guide } of [...stepsOf(procedure), ...procedure.rules]) {
      expect(guide.length).toBeGreaterThan(0)
      expect(
        guide.every((id) =>
          /^(INT|PRE|CRE|ADD|PSI|NEI|RML|RMD|FRS|DIS|PRI|ADR|REP|UPG|ISO|TRB|TMS|SRV|END)-\d\d$/.test(id),
        ),
      ).toBe(true)
    }
  })

  test('calls a breach of its order, and what breaks a rule, by a row that is written down', () => {
    const lent = stepsOf(procedure).flatMap(({ orderMistake }) => orderMistake ?? [])
    const broken = procedure.rules.flatMap(({ id, accepted }) => (accepted ? [] : [id]))
    const called = [procedure.orderMistake, ...lent, ...broken]
    expect(called.filter((id) => !written.has(id))).toEqual([])
  })

  test('names roles by which its steps go', () => {
    const roles = new Set(procedure.roles.map(({ key }) => key))
    const used = stepsOf(procedure).flatMap(({ on }) => (typeof on === 'string' ? [on] : []))
    expect(used.filter((role) => !roles.has(role))).toEqual([])
  })
})

test('[INT-03] every page that a procedure knows is in the menu', () => {
  expect(Object.values(pages).filter((path) => !known.has(path))).toEqual([])
})

test('[R-01] the old name of the product stands in one step alone, which tells what Cisco TMS calls the type', () => {
  const oldName = /\bVCS|Video Communication Server/i
  const steps = procedures.flatMap(stepsOf)
  const told = steps.filter(({ title, text }) => oldName.test(`${title} ${text}`))
  expect(new Set(told.map(({ id }) => id))).toEqual(new Set(['TMS.06']))
  const others = [
    ...menuPages().map(({ path }) => path),
    ...catalogueFields.flatMap(({ page, field }) => [page.title, field.label]),
    ...scenarios.flatMap(({ title, text }) => [title, text]),
    ...procedures.flatMap(({ title, text, rules }) => [title, text, ...rules.map((rule) => rule.text)]),
  ]
  expect(others.filter((text) => oldName.test(text))).toEqual([])
})

test('[R-01] every machine of every world is named by one pattern', () => {
  for (const { id, build } of scenarios) {
    for (const machine of Object.values(build(1, 'strict').expressways)) {
      expect(`${machine.id} ${fqdnOf(machine)}`, id).toMatch(/^(expe\d) \1\.example\.com$/)
    }
  }
})

test('[R-27] each thing is called by one label: on the pages, in the menu and in what the steps say', () => {
  const labels = catalogueFields.map(({ field }) => field.label)
  expect(labels).toEqual(expect.arrayContaining(['H.323 mode', 'Peer 1 address', 'Peer 6 address']))
  expect(pageName('applications')).toBe('Applications')
  const said = procedures.flatMap((procedure) => [
    ...stepsOf(procedure).flatMap(({ title, text }) => [title, text]),
    ...procedure.rules.map(({ text }) => text),
  ])
  const told = [...labels, ...catalogueFields.map(({ field }) => field.help ?? ''), ...said]
  const others = /Peer \w+ IP address|H\.323 Mode|Network settings|Application menu/
  expect(told.filter((text) => others.test(text))).toEqual([])
})
