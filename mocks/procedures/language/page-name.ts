import { menu, menuTrail } from '#contract/menu'

/** A page or a menu as people say it: `System > Clustering`, `Applications`. */
export function pageName(path: string): string {
  const labels = menuTrail(path).map((entry) => entry.label)
  const top = menu.find((entry) => entry.path === path)?.label
  return top ?? (labels.length > 0 ? labels.join(' > ') : path)
}
