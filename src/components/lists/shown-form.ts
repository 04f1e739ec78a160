import type { ListDefinition } from '#contract/lists/list'
import type { SectionDefinition } from '#contract/settings/field'
import { sectionsForEdit } from './edit-sections'

/** A form of an item as it is drawn: what it is called, what it asks, and what is said when it was saved. */
export type ShownForm = {
  readonly title: string
  readonly sections: readonly SectionDefinition[]
  readonly done: string
}

/**
 * The form at an address below a list: `new`, an item, or an item and one of its smaller forms. Nothing where the list
 * has no such form.
 */
export function shownForm(
  list: ListDefinition,
  itemId: string | null,
  formId: string | undefined,
): ShownForm | undefined {
  if (formId !== undefined) return list.itemForms?.find(({ id }) => id === formId)
  const done = 'Saved'
  return itemId === null
    ? { title: `Create ${list.itemName}`, sections: list.sections, done }
    : { title: `Edit ${list.itemName}`, sections: sectionsForEdit(list.sections), done }
}
