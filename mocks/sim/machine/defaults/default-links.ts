import {
  CLUSTER_SUBZONE,
  DEFAULT_SUBZONE,
  DEFAULT_ZONE,
  TRAVERSAL_SUBZONE,
} from '#contract/lists/built-in-names'
import { definition as links } from '#contract/lists/configuration/bandwidth/links'
import type { ListItem } from '#contract/lists/list'
import { nextSerial, type Stage } from '../../ground/stage'
import type { Expressway } from '../../ground/world'
import { newItem } from '../lists/factory-items'
import { listThing } from '../sharing/things'
import { markChanged } from '../sharing/update'

/** The links between the built-in zones and subzones, by the names that a real system gives them. */
const defaultLinks = [
  ['DefaultSZtoTraversalSZ', DEFAULT_SUBZONE, TRAVERSAL_SUBZONE],
  ['DefaultSZtoDefaultZ', DEFAULT_SUBZONE, DEFAULT_ZONE],
  ['DefaultSZtoClusterSZ', DEFAULT_SUBZONE, CLUSTER_SUBZONE],
  ['TraversalSZtoDefaultZ', TRAVERSAL_SUBZONE, DEFAULT_ZONE],
] as const

/** The default links as every system has them in the beginning. */
export function defaultLinkItems(): ListItem[] {
  return defaultLinks.map(([name, node1, node2]) => newItem(links, `links-${name}`, { name, node1, node2 }))
}

const linksOf = (expressway: Expressway) => expressway.lists[links.id] ?? []

/** The names of the default links that nobody has here; a level-2 reset takes all of them away (ADD-50). */
export function missingLinkNames(expressway: Expressway): string[] {
  const names = linksOf(expressway).map(({ values }) => values['name'])
  return defaultLinks.flatMap(([name]) => (names.includes(name) ? [] : [name]))
}

/** True where all of them are in place. */
export function hasDefaultLinks(expressway: Expressway): boolean {
  return missingLinkNames(expressway).length === 0
}

/** True where not one of them is left, as after a reset; whoever deletes links by hand hardly deletes all. */
export function hasNoDefaultLinks(expressway: Expressway): boolean {
  return missingLinkNames(expressway).length === defaultLinks.length
}

/** Brings back those that are missing (ADD-50). */
export function addDefaultLinks(stage: Stage, expressway: Expressway): void {
  const missing = missingLinkNames(expressway)
  const ids = new Set(linksOf(expressway).map(({ id }) => id))
  const added = defaultLinkItems()
    .filter(({ values }) => missing.includes(String(values['name'])))
    // One that was renamed is a link of its own, and keeps its id.
    .map((item) => (ids.has(item.id) ? { ...item, id: `${links.id}-${nextSerial(stage)}` } : item))
  expressway.lists[links.id] = [...added, ...linksOf(expressway)]
  markChanged(stage, expressway, listThing(links.id))
}
