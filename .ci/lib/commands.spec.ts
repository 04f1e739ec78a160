import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('..', import.meta.url))

/** What a command says loudly, and with which code it ends. */
function run(
  script: string,
  words: readonly string[],
): { readonly said: string; readonly code: number | null } {
  const { stderr, status } = spawnSync('node', [`${folder}${script}`, ...words], { encoding: 'utf8' })
  return { said: stderr.trim(), code: status }
}

test.each([
  ['specs.mjs', ['--style', 'fancy'], 'There is no style "fancy", only: plain, page-objects.'],
  ['specs.mjs', ['--write', 'add-peer'], 'All test plans are renewed together: --write takes no names.'],
  ['engines.mjs', ['add-peer'], 'Procedures are named with --walkthroughs: --walkthroughs add-peer'],
])('%s says what it does not understand, and does nothing: %s', (script, words, said) => {
  expect(run(script, words)).toEqual({ said, code: 1 })
})
