import type { ListDefinition, ListItem } from '#contract/lists/list'
import type { PageValues } from '#contract/settings/field'
import { lackingIn } from '#contract/settings/password-strength'
import { definition as passwordSecurity } from '#contract/settings/users/password-security'
import { type FieldError, fieldsOf, problemsWith } from '#contract/settings/validate'
import type { CommandOf } from '../../ground/command'
import type { Expressway } from '../../ground/world'
import { valuesOf } from '../settings/read'
import { unknownNameErrors } from './unknown-names'

/** An item as somebody wants it saved. */
export type Sent = Omit<CommandOf<'save-item'>, 'type'>

/**
 * Everything that is wrong with an item as it would be saved, but for what is built in; `wrong` is what the rules of the
 * list say of the item as a whole.
 */
export function itemErrors(
  list: ListDefinition,
  expressway: Expressway,
  command: Sent,
  values: PageValues,
  wrong: readonly FieldError[],
): FieldError[] {
  const fields = fieldsOf(list)
  const unknown = Object.keys(command.values)
    .filter((key) => !fields.some((field) => field.key === key))
    .map((field) => ({ field, message: `No ${list.itemName} has such a field.` }))
  const name = String(values[list.nameKey])
  const items = expressway.lists[list.id] ?? []
  const twin =
    !list.activated &&
    items.find(
      (item) =>
        item.id !== command.id && String(item.values[list.nameKey]).toLowerCase() === name.toLowerCase(),
    )
  const taken = twin
    ? [{ field: list.nameKey, message: `There is a ${list.itemName} named ${name} already.` }]
    : []
  return [
    ...unknown,
    ...problemsWith(fields, values),
    ...wrong,
    ...unknownNameErrors(list, expressway, values),
    ...taken,
    ...soleOptionErrors(
      list,
      items.filter((item) => item.id !== command.id),
      values,
    ),
    ...strictPasswordErrors(list, expressway, command.values),
  ]
}

/** An option that only one item of the list can have, and another has. */
function soleOptionErrors(
  list: ListDefinition,
  others: readonly ListItem[],
  values: PageValues,
): FieldError[] {
  return fieldsOf(list).flatMap((field) => {
    const sole = field.kind === 'choice' ? field.soleOption : undefined
    if (sole === undefined || values[field.key] !== sole) return []
    const holder = others.find((item) => item.values[field.key] === sole)
    if (!holder) return []
    const name = holder.values[list.nameKey]
    return [{ field: field.key, message: `${field.label} is ${sole} for ${name}: it can be for one only.` }]
  })
}

/** New passwords only: what is there stays, with an alarm (console facts, 1.8). */
function strictPasswordErrors(list: ListDefinition, expressway: Expressway, sent: PageValues): FieldError[] {
  const security = valuesOf(expressway, passwordSecurity)
  return fieldsOf(list).flatMap((field) => {
    const value = field.kind === 'text' && field.strictPassword ? String(sent[field.key] ?? '') : ''
    const lacking = value === '' ? [] : lackingIn(value, security)
    if (lacking.length === 0) return []
    return [{ field: field.key, message: `A strict password has ${lacking.join(', ')}.` }]
  })
}

/** A built-in item keeps its name, and an account of that kind its rights (console facts, 3.15); no other takes them. */
export function protectedErrors(
  list: ListDefinition,
  expressway: Expressway,
  command: Sent,
  values: PageValues,
): FieldError[] {
  const before = (expressway.lists[list.id] ?? []).find((item) => item.id === command.id)?.values
  if (!before || !list.protectedNames.includes(String(before[list.nameKey]))) {
    return fieldsOf(list)
      .filter((field) => field.kind === 'choice' && field.builtInOption === values[field.key])
      .map((field) => ({ field: field.key, message: `${values[field.key]} is built in.` }))
  }
  const kept = list.protectedKeys ?? [list.nameKey]
  return fieldsOf(list)
    .filter((field) => kept.includes(field.key) && before[field.key] !== values[field.key])
    .map((field) => ({
      field: field.key,
      message: `${field.label} of a built-in ${list.itemName} cannot be changed.`,
    }))
}
