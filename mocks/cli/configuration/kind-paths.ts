import type { ListDefinition } from '#contract/lists/list'
import type { FieldDefinition } from '#contract/settings/field'
import { fieldsOf } from '#contract/settings/validate'
import { choiceWord } from '../choice-word'

/** Stands in the path of a field for the kind of the item: `* SIP Port` is `Neighbor SIP Port` in a neighbor zone. */
export const KIND = '*'

/** The words that can stand for the kind in the path of that field: the kinds of item that have it. */
export function kindWordsOf(list: ListDefinition, field: FieldDefinition): readonly string[] {
  const kinds = fieldsOf(list).find(({ key }) => key === list.cliKindKey)
  if (kinds?.kind !== 'choice') return []
  const of = field.visibleWhen?.key === kinds.key ? field.visibleWhen.is : kinds.options
  return kinds.options.filter((option) => of.includes(option)).map(choiceWord)
}
