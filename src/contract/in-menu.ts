import { isMenuPath, type MenuPath, menuPages } from './menu'

/** A definition with its place in the menu. */
export type InMenu<Definition> = Definition & { readonly path: MenuPath }

/**
 * What is defined in files that stand below a folder as their pages stand in the menu: in the order of the menu, each
 * with its place. A file that no place of the menu names is an error.
 */
export function inMenu<Definition>(
  files: Readonly<Record<string, Definition>>,
): readonly InMenu<Definition>[] {
  const byPath = new Map(Object.entries(files).map(([file, found]) => [pathOfFile(file), found]))
  const lost = [...byPath.keys()].filter((path) => !isMenuPath(path))
  if (lost.length > 0) throw new Error(`The menu has no place for the definition of ${lost.join(', ')}.`)
  return menuPages().flatMap(({ path }) => {
    const found = byPath.get(path)
    return found && isMenuPath(path) ? [{ ...found, path }] : []
  })
}

/** The place in the menu of a file: `./system/dns.ts` is `system/dns`. */
function pathOfFile(file: string): string {
  return file.replace(/^\.\//, '').replace(/\.ts$/, '')
}
