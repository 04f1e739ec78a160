import type { WorldSummary } from '#contract/wire/lab'
import type { Run } from '#contract/wire/procedures'
import { consoleAddress } from '../console-address'

/** A place that a step sends one to: a machine, and a page of it or null. */
export type Place = { readonly host: string; readonly path: string | null }

/** The place of a step; null for one that has none, as with a wait. */
export function placeOf({ host, path }: NonNullable<Run>['steps'][number]): Place | null {
  return host === null ? null : { host, path }
}

/** Where one looks, in the names of the world: the host by its name, however it was typed; null outside the consoles. */
export function placeInFront(pathname: string, expressways: WorldSummary['expressways']): Place | null {
  const front = consoleAddress(pathname)
  if (!front) return null
  const asked = front.host.toLowerCase()
  const known = expressways.find(({ host, address }) => host === asked || address === asked)
  return { host: known?.host ?? front.host, path: front.path }
}

/** Whether one looks at a place already: the page itself, or a form below it. */
export function isAt({ host, path }: Place, front: Place | null): boolean {
  if (front?.host !== host) return false
  return path === null || `${front.path}/`.startsWith(`${path}/`)
}
