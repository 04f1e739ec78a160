import { type InMenu, inMenu } from '../in-menu'
import type { FieldDefinition, SettingsPageDefinition } from './field'
import { fieldsOf } from './validate'

/** A settings page and its place in the menu. */
export type SettingsPage = InMenu<SettingsPageDefinition>

/** Every settings page, in the order of the menu: a file that stands where the menu has the page is one. */
export const settingsPages: readonly SettingsPage[] = inMenu(
  import.meta.glob<SettingsPageDefinition>('./*/**/*.ts', { eager: true, import: 'definition' }),
)

const pagesById = new Map(settingsPages.map((page) => [page.id, page]))

/** The page with that id, or nothing. */
export function settingsPage(id: string): SettingsPage | undefined {
  return pagesById.get(id)
}

/** What is said of a name that is no page of settings. */
export const noSettingsPage = (name: string): string => `There is no settings page ${name}.`

/** A field anywhere in the catalogue: `clustering.peer1Address`. */
export type FieldId = string

export type CatalogueField = {
  readonly id: FieldId
  readonly page: SettingsPage
  readonly field: FieldDefinition
}

export const fieldIdOf = (pageId: string, key: string): FieldId => `${pageId}.${key}`

/** Every field of every page. */
export const catalogueFields: readonly CatalogueField[] = settingsPages.flatMap((page) =>
  fieldsOf(page).map((field) => ({ id: fieldIdOf(page.id, field.key), page, field })),
)

const fieldsById = new Map(catalogueFields.map((entry) => [entry.id, entry]))

/** The field with that id, or nothing. */
export function catalogueField(id: FieldId): CatalogueField | undefined {
  return fieldsById.get(id)
}
