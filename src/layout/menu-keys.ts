import { type MenuEntry, menu } from '#contract/menu'

/** Which entry is open, with everything above it, and which has the focus. Entries are named by their path. */
export type MenuMove = { readonly open: string | null; readonly focus: string }

type Place = {
  readonly siblings: readonly MenuEntry[]
  readonly parent: MenuEntry | null
  readonly entry: MenuEntry
}

/** What a key does on an entry of the menu bar, as the ARIA practices have it; nothing for other keys. */
export function afterKey(
  key: string,
  path: string,
  open: string | null,
  entries: readonly MenuEntry[] = menu,
): MenuMove | undefined {
  const place = placeOf(path, entries)
  if (!place) return undefined
  return place.parent ? inDropDown(key, place, entries) : onBar(key, place, open)
}

function onBar(key: string, { siblings, entry }: Place, open: string | null): MenuMove | undefined {
  const along = (next: MenuEntry): MenuMove => ({ open: open === null ? null : next.path, focus: next.path })
  switch (key) {
    case 'ArrowRight':
      return along(beside(siblings, entry, 1))
    case 'ArrowLeft':
      return along(beside(siblings, entry, -1))
    case 'ArrowDown':
      return { open: entry.path, focus: entry.entries?.[0]?.path ?? entry.path }
    case 'ArrowUp':
      return { open: entry.path, focus: entry.entries?.at(-1)?.path ?? entry.path }
    case 'Escape':
      return { open: null, focus: entry.path }
    default: {
      const next = amongSiblings(key, siblings, entry)
      return next && along(next)
    }
  }
}

function inDropDown(key: string, place: Place, entries: readonly MenuEntry[]): MenuMove | undefined {
  const { siblings, parent, entry } = place
  const above = parent?.path ?? entry.path
  const top = entries.find((candidate) => entry.path.startsWith(`${candidate.path}/`)) ?? entry
  const sideways = (step: 1 | -1): MenuMove => {
    const next = beside(entries, top, step)
    return { open: next.path, focus: next.path }
  }
  switch (key) {
    case 'ArrowDown':
      return { open: above, focus: beside(siblings, entry, 1).path }
    case 'ArrowUp':
      return { open: above, focus: beside(siblings, entry, -1).path }
    case 'ArrowRight':
      return entry.entries?.[0] ? { open: entry.path, focus: entry.entries[0].path } : sideways(1)
    case 'ArrowLeft':
      return parent === top ? sideways(-1) : { open: aboveOf(above), focus: above }
    case 'Escape':
      return { open: parent === top ? null : aboveOf(above), focus: above }
    default: {
      const next = amongSiblings(key, siblings, entry)
      return next && { open: above, focus: next.path }
    }
  }
}

/** Home and End, and the first letter of a label. */
function amongSiblings(key: string, siblings: readonly MenuEntry[], entry: MenuEntry): MenuEntry | undefined {
  if (key === 'Home') return siblings[0]
  if (key === 'End') return siblings.at(-1)
  if (key.length !== 1 || key === ' ') return undefined
  const from = siblings.indexOf(entry) + 1
  return [...siblings.slice(from), ...siblings.slice(0, from)].find(({ label }) =>
    label.toLowerCase().startsWith(key.toLowerCase()),
  )
}

function beside(siblings: readonly MenuEntry[], entry: MenuEntry, step: 1 | -1): MenuEntry {
  const index = siblings.indexOf(entry) + step
  return siblings[(index + siblings.length) % siblings.length] ?? entry
}

function aboveOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}

function placeOf(
  path: string,
  siblings: readonly MenuEntry[],
  parent: MenuEntry | null = null,
): Place | undefined {
  for (const entry of siblings) {
    if (entry.path === path) return { siblings, parent, entry }
    if (entry.entries && path.startsWith(`${entry.path}/`)) {
      const below = placeOf(path, entry.entries, entry)
      if (below) return below
    }
  }
  return undefined
}

/** The menu of one product: entries for the other one are left out, and what serves none of the selected services. */
export function menuFor(
  product: string,
  selectedServices: readonly string[],
  entries: readonly MenuEntry[] = menu,
): readonly MenuEntry[] {
  const serves = ({ services }: MenuEntry) =>
    services === undefined ||
    selectedServices.length === 0 ||
    services.some((name) => selectedServices.includes(name))
  return entries
    .filter((entry) => (entry.product === undefined || entry.product === product) && serves(entry))
    .map((entry) =>
      entry.entries ? { ...entry, entries: menuFor(product, selectedServices, entry.entries) } : entry,
    )
}
