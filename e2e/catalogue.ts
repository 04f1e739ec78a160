import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import type * as lists from '#contract/lists/catalogue'
import type * as settings from '#contract/settings/catalogue'

/** The catalogues find their files by a pattern, which Vite alone knows how to read. */
async function catalogue<Exports>(kind: string): Promise<Exports> {
  const file = fileURLToPath(new URL(`../src/contract/${kind}/catalogue.ts`, import.meta.url))
  return (await runnerImport<Exports>(file)).module
}

/** Every settings page of the console, in the order of the menu. */
export const { settingsPages } = await catalogue<typeof settings>('settings')

/** Every list of the console, in the order of the menu. */
export const { listDefinitions } = await catalogue<typeof lists>('lists')
