import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** What a test needs of a procedure: what it is called, and a world that fits it. */
type Procedure = {
  readonly id: string
  readonly title: string
  readonly startsIn: { readonly scenario: string; readonly roles: Record<string, string> }
}

const file = fileURLToPath(new URL('../mocks/procedures/catalogue.ts', import.meta.url))

/** Every procedure, lesson and repair that the lab offers. A new one is here by being in its catalogue. */
export const { procedures } = (await runnerImport<{ procedures: readonly Procedure[] }>(file)).module
