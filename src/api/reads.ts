import type * as v from 'valibot'
import { pages } from '#contract/pages'
import { fitsSchema } from '#contract/wire/fits'
import * as lab from '#contract/wire/lab'
import * as procedures from '#contract/wire/procedures'
import { listSchema, settingsPageSchema } from '#contract/wire/settings'
import { at, topicSchema } from './console'

/** One thing that a page asks: where, under which key the query library has it, and of what shape the answer is. */
export type Read = {
  readonly path: string
  readonly queryKey: readonly string[]
  readonly answer: v.GenericSchema
}

const labReads = {
  'lab/world': lab.worldSummarySchema,
  'lab/run': procedures.runSchema,
  'lab/scenarios': lab.scenariosSchema,
  'lab/procedures': procedures.proceduresSchema,
  'lab/fits': fitsSchema,
} as const satisfies Readonly<Record<string, v.GenericSchema>>

/** What stands around every page. */
const AROUND = ['lab/world', 'lab/run'] as const

/** What the lab's home asks beside that. */
const HOME = ['lab/scenarios', 'lab/procedures', 'lab/fits'] as const

/** What stands around every page of a console. */
const FRAME = 'status/frame'

/**
 * What a page asks of its Expressway when it is opened, by its place: the pages that one opens a lab with. This one list
 * says what is answered at build time, what is kept for a reload, and what a test compares with the machines. A page
 * that is not in it is drawn when the machines have answered.
 */
const pageReads: Readonly<Record<string, readonly string[]>> = {
  login: ['status/sign-in'],
  overview: ['status/overview'],
  [pages.overview]: ['status/overview'],
  [pages.alarms]: ['status/alarms'],
  'status/zones': ['status/zones'],
  [pages.administration]: ['settings/administration'],
  [pages.ethernet]: ['settings/ethernet', 'status/ethernet'],
  [pages.ip]: ['settings/ip'],
  [pages.dns]: ['settings/dns', 'status/identity'],
  [pages.time]: ['settings/time', 'status/time'],
  [pages.clustering]: ['status/clustering', 'settings/clustering'],
  [pages.externalManager]: ['settings/external-manager', 'status/external-manager'],
  [pages.h323]: ['settings/h323', 'status/registration-load'],
  [pages.sip]: ['settings/sip'],
  [pages.callRouting]: ['settings/call-routing'],
  [pages.zones]: ['lists/zones', 'status/zones'],
  [pages.administrators]: ['lists/administrator-accounts'],
  [pages.optionKeys]: ['status/option-keys'],
  [pages.maintenanceMode]: ['settings/maintenance-mode', 'status/restart-options'],
  [pages.restart]: ['status/restart-options'],
}

/** What the page at a place of a console asks, with what stands around it; null is the lab's home. */
export function readsOf(place: { host: string; path: string } | null): readonly Read[] {
  if (!place) return [...AROUND, ...HOME].map(labRead)
  const { host, path } = place
  const asks = pageReads[path] ?? []
  // Who signs in stands before the console, and sees no frame.
  const rests = path === 'login' ? asks : [FRAME, ...asks]
  return [...AROUND.map(labRead), ...rests.map((rest) => consoleRead(host, rest))]
}

/** Whether it is known what the page at that place asks. */
export const isReadsKnown = (place: { host: string; path: string } | null) =>
  place === null || Object.hasOwn(pageReads, place.path)

/** What all of those pages of one Expressway ask, each thing once. */
export function readsOfHost(host: string): readonly Read[] {
  const rests = new Set([FRAME, ...Object.values(pageReads).flat()])
  return [...AROUND.map(labRead), ...[...rests].map((rest) => consoleRead(host, rest))]
}

function labRead(path: keyof typeof labReads): Read {
  return { path, queryKey: path.split('/'), answer: labReads[path] }
}

function consoleRead(host: string, rest: string): Read {
  return { path: at(host, rest), queryKey: ['console', host, ...rest.split('/')], answer: schemaOf(rest) }
}

function schemaOf(rest: string): v.GenericSchema {
  const [kind, name = ''] = rest.split('/')
  if (kind === 'settings') return settingsPageSchema
  return kind === 'lists' ? listSchema : topicSchema(name)
}
