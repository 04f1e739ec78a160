import { fileURLToPath } from 'node:url'
import { loadedFrom } from '../.ci/lib/core.mjs'

/** What a test needs of a procedure: what it is called, and a world that fits it. */
type Procedure = {
  readonly id: string
  readonly title: string
  /** Of a repair whose cause is to be found. */
  readonly cause?: unknown
  readonly startsIn: { readonly scenario: string; readonly roles: Record<string, string> }
}

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Every procedure, lesson and repair that the lab offers. A new one is here by being in its catalogue. Bundled, for each
 * process of the runner reads it, and its files one by one take five times as long.
 */
export const { procedures } = await loadedFrom<{ procedures: readonly Procedure[] }>(root, {
  procedures: 'mocks/procedures/catalogue.ts',
})
