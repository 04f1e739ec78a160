import type { Page } from '@playwright/test'
import type { CommandLog } from '#contract/wire/lab'
import { ask } from './kit/ask'

/** The pages of consoles that were looked at while a procedure ran, in their order: `expe1/system/dns`. */
export async function looks(page: Page): Promise<readonly string[]> {
  const { entries } = await ask<CommandLog>(page, 'lab/log')
  return entries
    .filter(({ command }) => command.type === 'open-page')
    .map(({ command }) => [command['expressway'], command['path']].join('/'))
}

/** The same of Cisco TMS. */
export async function looksAtTms(page: Page): Promise<readonly string[]> {
  const { entries } = await ask<CommandLog>(page, 'lab/log')
  return entries.flatMap(({ command: { change } }) =>
    typeof change === 'object' && change !== null && 'page' in change ? [String(change.page)] : [],
  )
}
