import { menuPathOf } from '#contract/menu'
import { useConsolePath } from './use-console-path'

/** The page of the menu that is shown, or to which what is shown belongs; what the URL has where the menu has none. */
export function useMenuPath(): string {
  const path = useConsolePath()
  return menuPathOf(path) ?? path
}
