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
  { folder: 'e2e', ending: /\.e2e\.ts$/, patterns: [IN_A_TAG, IN_A_NAME] },
]

/**
 * Id of a requirement, a mistake or a ruling to the test files that carry it: `[ADD-41]` or `[ADD-M11]` in the name of a
 * test, `@ADD-41` as a tag of one in the browser.
 */
export function proofs() {
  const found = new Map()
  for (const { folder, ending, patterns } of trees) {
    for (const path of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!ending.test(path) || path === 'tidy.spec.ts') continue
      const text = readFileSync(join(root, folder, path), 'utf8').replaceAll(COMMENT, '')
      for (const id of idsIn(text, patterns)) {
        found.set(id, [...(found.get(id) ?? []), `${folder}/${path}`])
      }
    }
  }
  return found
}

function idsIn(text, patterns) {
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)])
  return new Set(found.flatMap(([, list]) => list.split(/,? /)))
}
