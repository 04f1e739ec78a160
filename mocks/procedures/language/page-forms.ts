import { listDefinitions } from '#contract/lists/catalogue'
import type { ListDefinition } from '#contract/lists/list'
import type { MenuPath } from '#contract/menu'
import { settingsPages } from '#contract/settings/catalogue'
import type { SettingsPageDefinition } from '#contract/settings/field'
import { present } from '../../sim/ground/index'

const settingsByPath = new Map(settingsPages.map((page) => [page.path, page]))
const listsByPath = new Map(listDefinitions.map((list) => [list.path, list]))

/** The form that stands at a page of the menu. */
export const settingsAt = (page: MenuPath): SettingsPageDefinition =>
  present(settingsByPath.get(page), `no settings stand at ${page}`)

/** The list that stands at a page of the menu. */
export const listAt = (page: MenuPath): ListDefinition =>
  present(listsByPath.get(page), `no list stands at ${page}`)

/** What a save of that page is reported by: the form or list that stands there. */
export const savedAt = (page: MenuPath): string => (settingsByPath.get(page) ?? listAt(page)).id
