import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm
/** A list in brackets, of requirements with rulings or mistakes (ADD-M1) among them. */
const IN_A_NAME = /\[([A-Z]{1,3}-M?\d+(?:,? [A-Z]{1,3}-M?\d+)*)\]/g
const IN_A_TAG = /@([A-Z]{1,3}-M?\d+)\b/g

const trees = [
  { folder: 'src', ending: /\.spec\.tsx?$/, patterns: [IN_A_NAME] },
  { folder: 'mocks', ending: /\.spec\.ts$/, patterns: [IN_A_NAME] },
  // A long table of cases stands beside the tests that go through it, and counts for them.
  { folder: 'mocks/testing', ending: /-cases\.ts$/, patterns: [IN_A_NAME], takenBy: 'mocks' },
  { folder: 'e2e', ending: /\.e2e\.ts$/, patterns: [IN_A_TAG, IN_A_NAME] },
]

/**
 * Id of a requirement, a mistake or a ruling to the test files that carry it: `[ADD-41]` or `[ADD-M11]` in the name of a
 * test, `@ADD-41` as a tag of one in the browser.
 */
export function proofs() {
  const found = new Map()
  for (const { folder, ending, patterns, takenBy } of trees) {
    for (const path of filesIn(folder, ending)) {
      const tests = takenBy === undefined ? [path] : testsThatTake(path, takenBy)
      for (const id of tests.length > 0 ? idsIn(textOf(path), patterns) : []) {
        found.set(id, [...new Set([...(found.get(id) ?? []), ...tests])])
      }
    }
  }
  return found
}

function filesIn(folder, ending) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path) && path !== 'tidy.spec.ts')
    .map((path) => `${folder}/${path}`)
}

function testsThatTake(path, folder) {
  const name = `/${path.slice(path.lastIndexOf('/') + 1).replace(/\.ts$/, '')}'`
  return filesIn(folder, /\.spec\.ts$/).filter((test) => textOf(test).includes(name))
}

function textOf(path) {
  return readFileSync(join(root, path), 'utf8').replaceAll(COMMENT, '')
}

function idsIn(text, patterns) {
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)])
  return new Set(found.flatMap(([, list]) => list.split(/,? /)))
}
