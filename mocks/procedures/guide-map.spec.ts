import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { scenarios } from '../scenarios/catalogue'
import { procedures } from './catalogue'

const root = new URL('../../', import.meta.url)
const textOf = (path: string) => readFileSync(new URL(path, root), 'utf8')

const rows = textOf('docs/guide.md')
  .split('\n')
  .filter((line) => /^\| [A-Z]{3} /.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

const named = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

test('the map of the guide names every chapter once, and only worlds, procedures and tests that are there', () => {
  const prefixes = textOf('docs/requirements.tsv')
    .split('\n')
    .flatMap((line) => /^([A-Z]{3})-/.exec(line)?.[1] ?? [])
  expect(rows.map(([, prefix]) => prefix)).toEqual([...new Set(prefixes)])
  const worlds = scenarios.map(({ id }) => id)
  const known = procedures.map(({ id }) => id)
  for (const [, prefix, , , world, played, walked] of rows) {
    expect(named(world).length, prefix).toBeGreaterThan(0)
    expect(worlds, prefix).toEqual(expect.arrayContaining(named(world)))
    expect(known, prefix).toEqual(expect.arrayContaining(named(played)))
    expect(
      named(walked).map((path) => existsSync(new URL(path, root))),
      prefix,
    ).toEqual([true])
  }
  // Nothing that can be played is left out.
  expect(rows.flatMap(([, , , , , played]) => named(played)).toSorted()).toEqual(
    expect.arrayContaining([...known].toSorted()),
  )
})
