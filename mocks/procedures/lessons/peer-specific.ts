import { listDefinitions } from '#contract/lists/catalogue'
import { menuPages } from '#contract/menu'
import { catalogueField, catalogueFields, type FieldId } from '#contract/settings/catalogue'
import { present } from '../../sim/assert'
import { labelOf, setting, textSetting } from '../../sim/settings/read'
import type { Expressway } from '../../sim/world'
import { named } from '../language/cast'
import { markedSince, markOf } from '../language/marks'
import { type PagePath, pageName, pages } from '../language/pages'
import { type Context, type Need, need } from '../language/step'

const marked = new Set([
  ...catalogueFields.filter(({ field }) => field.scope === 'peer').map(({ page }) => page.path),
  ...listDefinitions.filter((list) => list.scope === 'peer').map((list) => list.path),
])

/** Where the items with a † are: what is files and keys and not fields comes last (PSI-21, PSI-27). */
export const peerSpecificPages: readonly string[] = [
  ...menuPages().flatMap(({ path }) => (marked.has(path) ? [pageName(path)] : [])),
  'Maintenance > Security certificates',
  'Maintenance > Option keys (the feature keys)',
]

/** Since the start the one peer saved a † field of a page, and has not what the other has (PSI-01). */
export function keepsOwn(
  context: Context,
  here: Expressway,
  there: Expressway,
  ids: readonly [FieldId, ...FieldId[]],
  what = labelOf(ids[0]),
): Need {
  const { page } = present(catalogueField(ids[0]), `${ids[0]} is a setting`)
  const differs = ids.some((id) => setting(here, id) !== setting(there, id))
  return need(
    differs && markedSince(context.progress, markOf.save(here.id, page.id)),
    `On ${named(context, here)} save another ${what} than ${named(context, there)} has.`,
  )
}

/** Something that several peers need alike, and that has to be made on each of them. */
export type OnEachPeer = {
  readonly what: string
  readonly path: PagePath
  /** The settings page or list under which a save of it is reported. */
  readonly savedAs: string
  readonly of: (expressway: Expressway) => readonly string[]
}

/** Static routes: one creation for each peer (PSI-11). */
export const staticRoutes: OnEachPeer = {
  what: 'static route',
  path: pages.staticRoutes,
  savedAs: 'static-routes',
  of: ({ lists }) =>
    (lists['static-routes'] ?? []).map(
      ({ values }) => `${values['address']}/${values['prefixLength']} by ${values['gateway']}`,
    ),
}

const syslogFields = [1, 2, 3, 4].map((index) => `logging.server${index}Address`)

/** Remote syslog servers: one that all peers send to gives a view of all (PSI-20). */
export const syslogServers: OnEachPeer = {
  what: 'remote syslog server',
  path: pages.logging,
  savedAs: 'logging',
  of: (expressway) => syslogFields.map((id) => textSetting(expressway, id)).filter((server) => server !== ''),
}

/** One was made on that peer since the start. */
export function made(context: Context, expressway: Expressway, thing: OnEachPeer): Need {
  return need(
    thing.of(expressway).length > 0 &&
      markedSince(context.progress, markOf.save(expressway.id, thing.savedAs)),
    `Save a ${thing.what} on ${named(context, expressway)}.`,
  )
}

/** Whatever of it the one has, the other has too. */
export function madeAsOn(
  context: Context,
  expressway: Expressway,
  model: Expressway,
  thing: OnEachPeer,
): Need {
  const wanted = thing.of(model)
  const missing = wanted.filter((one) => !thing.of(expressway).includes(one))
  return need(
    wanted.length > 0 && missing.length === 0,
    `${named(context, expressway)} has no ${thing.what} ${missing.join(', ') || `yet, nor has ${named(context, model)}`}.`,
  )
}
