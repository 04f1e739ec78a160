import { PEERS_MAX } from '#contract/settings/clustering'
import type { PageValues } from '#contract/settings/field'
import type { Command } from '../../sim/command'
import { fqdnOf } from '../../sim/network/read'
import { expresswayOf } from '../../sim/stage'
import type { ExpresswayId, World } from '../../sim/world'
import { pages } from '../language/pages'

/** The account that the perfect trainee uses. */
const by = 'admin'

/** The half hour after which the longest everyday call and the longest registration have ended. */
export const DRAIN_MS = 1_860_000

export const open = (expressway: ExpresswayId, path: string): Command => ({
  type: 'open-page',
  expressway,
  path,
})

export const openAll = (expressway: ExpresswayId, paths: readonly string[]): Command[] =>
  paths.map((path) => open(expressway, path))

/** Opens a settings page and saves it as a browser does, over whatever revision it has. */
export const save = (expressway: ExpresswayId, path: string, page: string, values: PageValues): Command[] => [
  open(expressway, path),
  { type: 'save-settings', expressway, page, values, revision: null, by },
]

export const saveClustering = (expressway: ExpresswayId, values: PageValues): Command[] =>
  save(expressway, pages.clustering, 'clustering', values)

export const backUp = (expressway: ExpresswayId): Command[] => [
  open(expressway, pages.backup),
  { type: 'create-backup', expressway, by },
]

export const maintenanceOn = (expressway: ExpresswayId): Command[] =>
  save(expressway, pages.maintenanceMode, 'maintenance-mode', { mode: 'On' })

/** Restarts and waits until it is back. */
export const restart = (expressway: ExpresswayId): (Command | { advanceMs: number })[] => [
  open(expressway, pages.restart),
  { type: 'restart', expressway, kind: 'restart', by },
  { advanceMs: 181_000 },
]

export const shutDown = (expressway: ExpresswayId): Command[] => [
  open(expressway, pages.restart),
  { type: 'restart', expressway, kind: 'shutdown', by },
]

/** The reset on the command line, with the default links after it. */
export const reset = (expressway: ExpresswayId): Command[] => [
  { type: 'reset-to-defaults', expressway, level: 2, by },
  { type: 'add-default-links', expressway, by },
]

export const deleteItems = (expressway: ExpresswayId, list: string, ids: string[]): Command[] =>
  ids.length > 0 ? [{ type: 'delete-items', expressway, list, ids, by }] : []

/** A page of each of the three menus. */
export const lookAround = (expressway: ExpresswayId): Command[] =>
  openAll(expressway, [pages.dns, pages.callRouting, 'applications/conference-factory'])

/** The name that the perfect trainee types for a machine. */
export const nameFor = (world: World, id: ExpresswayId): string => fqdnOf(expresswayOf(world, id))

/** Six values for the six rows; those beyond the list are blank. */
export function rowValues(addresses: readonly string[]): PageValues {
  return Object.fromEntries(
    Array.from({ length: PEERS_MAX }, (_, index) => [`peer${index + 1}Address`, addresses[index] ?? '']),
  )
}
