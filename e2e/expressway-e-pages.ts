import { type MenuEntry, menuPages, menuTrail } from '#contract/menu'

/** The pages below these entries, or of the whole menu, that an Expressway-E has: all machines of the scenarios are that. */
export function expresswayEPages(entries?: readonly MenuEntry[]): readonly MenuEntry[] {
  return menuPages(entries).filter(({ path }) =>
    menuTrail(path).every(({ product }) => product === undefined || product === 'Expressway-E'),
  )
}
