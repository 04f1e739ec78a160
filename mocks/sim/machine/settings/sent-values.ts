import type { PageValues } from '#contract/settings/field'
import { fieldsOf, isSecret } from '#contract/settings/validate'
import { visibleText } from './visible-text'

/** What somebody sends, without blanks around text and what cannot be seen in it. Where there is a secret already, one left blank keeps it. */
export function sentValues(
  of: Parameters<typeof fieldsOf>[0],
  values: PageValues,
  { isNew = false }: { isNew?: boolean } = {},
): PageValues {
  const secrets = new Set(
    fieldsOf(of)
      .filter(isSecret)
      .map((field) => field.key),
  )
  return Object.fromEntries(
    Object.entries(values)
      .filter(([key, value]) => isNew || value !== '' || !secrets.has(key))
      .map(([key, value]) => [
        key,
        typeof value === 'string' && !secrets.has(key) ? visibleText(value).trim() : value,
      ]),
  )
}
