import type { SectionDefinition, SettingsPageDefinition } from '#contract/settings/field'
import { fieldsOf } from '#contract/settings/validate'

/** A box of a form as somebody wants it: its title, and the fields in it by their keys, in that order. */
export type BoxOfFields = { readonly title: string; readonly keys: readonly string[] }

/**
 * The same page with its fields in other boxes, in another order. Every field stands in one box: a form that leaves one
 * out would save what nobody saw.
 */
export function arranged(
  definition: SettingsPageDefinition,
  boxes: readonly BoxOfFields[],
): SettingsPageDefinition {
  const fields = fieldsOf(definition)
  const asked = boxes.flatMap(({ keys }) => keys)
  const missing = fields.filter(({ key }) => !asked.includes(key)).map(({ key }) => key)
  if (missing.length > 0) throw new Error(`No box has ${missing.join(', ')} of ${definition.title}.`)
  if (new Set(asked).size < asked.length)
    throw new Error(`A field of ${definition.title} stands in two boxes.`)
  const sections = boxes.map(({ title, keys }): SectionDefinition => {
    const own = keys.map((key) => {
      const field = fields.find((one) => one.key === key)
      if (!field) throw new Error(`${definition.title} has no field ${key}.`)
      return field
    })
    return { title, fields: own }
  })
  return { ...definition, sections }
}
