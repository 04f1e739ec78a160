import { listDefinition } from '#contract/lists/catalogue'
import type { ListDefinition } from '#contract/lists/list'
import type { PageValues } from '#contract/settings/field'
import { type FieldError, fieldsOf, isVisible } from '#contract/settings/validate'
import { present } from '../../ground/assert'
import type { Expressway } from '../../ground/world'

/** So many names a message tells; a longer list is read on its page. */
const NAMES_MAX = 10

/** Fields that must name something which exists, and do not: a link between zones, a rule for a subzone. */
export function unknownNameErrors(
  list: ListDefinition,
  expressway: Expressway,
  values: PageValues,
): FieldError[] {
  return fieldsOf(list).flatMap((field) => {
    const value = String(values[field.key])
    if (field.kind !== 'text' || !field.names || value === '' || !isVisible(field, values)) return []
    const known = [...field.names.builtIn, ...field.names.lists.flatMap((id) => namesIn(expressway, id))]
    if (known.includes(value)) return []
    const told = known.length > 0 ? `There are: ${known.slice(0, NAMES_MAX).join(', ')}.` : 'There is none.'
    return [{ field: field.key, message: `Nothing is named ${value}. ${told}` }]
  })
}

function namesIn(expressway: Expressway, id: string): string[] {
  const { nameKey, protectedNames } = present(listDefinition(id), `there is no list ${id}`)
  return (expressway.lists[id] ?? [])
    .map(({ values }) => String(values[nameKey]))
    .filter((name) => !protectedNames.includes(name))
}
