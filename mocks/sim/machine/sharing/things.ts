import { listDefinitions } from '#contract/lists/catalogue'
import { catalogueFields, type FieldId } from '#contract/settings/catalogue'

/** Every field that the primary's value is copied over: all that are not † and not a machine's own (PSI-02). */
export const replicatedFields: readonly FieldId[] = catalogueFields
  .filter(({ field }) => field.scope === 'cluster')
  .map(({ id }) => id)

/** Every list that is copied whole. */
export const replicatedLists: readonly string[] = listDefinitions
  .filter((list) => list.scope === 'cluster')
  .map((list) => list.id)

/** How a list is named among replicated things. */
export const listThing = (list: string) => `list:${list}`
