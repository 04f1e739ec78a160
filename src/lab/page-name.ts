import { menuTrail } from '#contract/menu'

const terminals: Readonly<Record<string, string>> = { ssh: 'SSH', 'serial-console': 'Serial console' }

/** What a page is called: as the menu calls it, or the terminal by its name. */
export function pageName(path: string): string {
  return terminals[path] ?? menuTrail(path).at(-1)?.label ?? path
}
