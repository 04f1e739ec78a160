import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm
/** A list in brackets, of requirements with rulings or mistakes (ADD-M1) among them. */
const IN_A_UNIT_TEST_NAME = /\[([A-Z]{1,3}-M?\d+(?:,? [A-Z]{1,3}-M?\d+)*)\]/g
const IN_A_TAG = /@([A-Z]{3}-\d+)\b/g
const REQUIREMENT = /^[A-Z]{3}-\d+$/

const trees = [
  { folder: 'src', ending: /\.spec\.tsx?$/, pattern: IN_A_UNIT_TEST_NAME },
  { folder: 'mocks', ending: /\.spec\.ts$/, pattern: IN_A_UNIT_TEST_NAME },
  { folder: 'e2e', ending: /\.e2e\.ts$/, pattern: IN_A_TAG },
]

/** Requirement id to the test files that carry it: `[ADD-41]` in a unit test name, `@ADD-41` as a tag. */
export function proofs() {
  const found = new Map()
  for (const { folder, ending, pattern } of trees) {
    for (const path of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!ending.test(path) || path === 'tidy.spec.ts') continue
      const text = readFileSync(join(root, folder, path), 'utf8').replaceAll(COMMENT, '')
      for (const id of idsIn(text, pattern)) {
        found.set(id, [...(found.get(id) ?? []), `${folder}/${path}`])
      }
    }
  }
  return found
}

function idsIn(text, pattern) {
  const names = [...text.matchAll(pattern)].flatMap(([, list]) => list.split(/,? /))
  return new Set(names.filter((name) => REQUIREMENT.test(name)))
}
