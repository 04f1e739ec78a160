import { fileURLToPath } from 'node:url'
import type * as lists from '#contract/lists/catalogue'
import type * as settings from '#contract/settings/catalogue'
import { loadedFrom } from '../.ci/lib/core.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Every settings page and every list of the console, each in the order of the menu. The catalogues find their files by a
 * pattern, which Vite alone knows how to read.
 */
export const { settingsPages, listDefinitions } = await loadedFrom<typeof settings & typeof lists>(root, {
  settings: 'src/contract/settings/catalogue.ts',
  lists: 'src/contract/lists/catalogue.ts',
})
