import { listDefinitions } from '#contract/lists/catalogue'
import type { MenuPath } from '#contract/menu'
import { settingsPages } from '#contract/settings/catalogue'
import type { SideBySide } from '#contract/wire/side-by-side'
import type { Expressway, World } from '../sim/ground/index'
import { comparedOf } from './compare'
import { formGroups } from './form-groups'
import { listGroups } from './list-groups'

/** The pages that can be laid side by side, by their place in the menu. */
export const comparablePaths: readonly MenuPath[] = [...settingsPages, ...listDefinitions].map(
  ({ path }) => path,
)

/** The same page of these machines, a form or a list; nothing where the path is that of neither. */
export function sideBySide(
  world: World,
  path: string,
  machines: readonly Expressway[],
): Omit<SideBySide, 'machines'> | undefined {
  const compared = comparedOf(world, machines)
  const form = settingsPages.find((page) => page.path === path)
  if (form) {
    return { path, title: form.title, kind: 'form', groups: formGroups(form, machines, compared) }
  }
  const list = listDefinitions.find((page) => page.path === path)
  if (!list) return undefined
  return { path, title: list.title, kind: 'list', groups: listGroups(world, list, machines, compared) }
}
