import { listDefinition } from '#contract/lists/catalogue'
import type { ListDefinition } from '#contract/lists/list'
import type { PageValues } from '#contract/settings/field'
import { type FieldError, fieldsOf, isSecret, problemsWith } from '#contract/settings/validate'
import type { CommandOf } from '../command'
import type { Note } from '../event'
import { logConfiguration } from '../logs/log'
import { refuse } from '../refusals'
import { listThing } from '../replication/read'
import { revisionOf } from '../settings/read'
import { markChanged, subordinateRefusal, unstableClusterNotes } from '../settings/subordinate'
import { type Decision, expresswayOf, nextSerial, type Stage } from '../stage'
import type { Expressway } from '../world'
import { defaultValues } from './factory-items'
import { itemRuleErrors } from './item-rules'
import { listNotes } from './notes'
import { unknownNameErrors } from './unknown-names'

/** Creates an item or changes the one with `id`; the name must be new in the list. */
export function decideSaveItem(stage: Stage, command: CommandOf<'save-item'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const list = listDefinition(command.list)
  if (!list) return refuse('not-found', `There is no list ${command.list}.`)
  const items = expressway.lists[list.id] ?? []
  const existing = items.find((item) => item.id === command.id)
  if (command.id !== null && !existing) {
    return refuse('not-found', `There is no ${list.itemName} ${command.id} any more.`)
  }
  if (!existing && items.length >= list.itemsMax) {
    return refuse('conflict', `There can be at most ${list.itemsMax} in ${list.title}.`)
  }
  const values = completed(list, existing?.values, command.values)
  const errors = itemErrors(list, expressway, command, values)
  if (errors.length > 0) {
    return refuse(
      'invalid',
      `The ${list.itemName} was not saved: ${errors.length} field(s) need another value.`,
      {
        errors,
        guide: list.protectedNames.length > 0 ? ['ADD-53'] : [],
      },
    )
  }
  const no = clusterRefusal(stage, expressway, list)
  if (no) return no
  const id = existing?.id ?? `${list.id}-${nextSerial(stage)}`
  const before = existing && { ...existing.values }
  if (existing) Object.assign(existing.values, values)
  else expressway.lists[list.id] = [...items, { id, values }]
  expressway.itemsSavedAt[id] = stage.world.now
  const notes = changed(stage, expressway, list, `${values[list.nameKey]} saved`, command.by)
  notes.push(...listNotes(stage.world, expressway, list.id, values, before))
  stage.events.push({ type: 'item-saved', expressway: expressway.id, list: list.id, id, notes })
  return undefined
}

/** Deletes items by id; protected ones stay (ADD-53). */
export function decideDeleteItems(stage: Stage, command: CommandOf<'delete-items'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const list = listDefinition(command.list)
  if (!list) return refuse('not-found', `There is no list ${command.list}.`)
  const items = expressway.lists[list.id] ?? []
  const chosen = items.filter((item) => command.ids.includes(item.id))
  const kept = chosen.find((item) => list.protectedNames.includes(String(item.values[list.nameKey])))
  if (kept) {
    return refuse('conflict', `${kept.values[list.nameKey]} is built in and cannot be deleted.`, {
      guide: ['ADD-53'],
    })
  }
  if (chosen.length > 0) {
    const no = clusterRefusal(stage, expressway, list)
    if (no) return no
    expressway.lists[list.id] = items.filter((item) => !command.ids.includes(item.id))
    for (const { id } of chosen) delete expressway.itemsSavedAt[id]
    const names = chosen.map((item) => item.values[list.nameKey]).join(', ')
    changed(stage, expressway, list, `${names} deleted`, command.by)
  }
  stage.events.push({
    type: 'items-deleted',
    expressway: expressway.id,
    list: list.id,
    changed: chosen.length,
  })
  return undefined
}

/** The item as it would be saved: what is sent over what there is, over the defaults. */
function completed(list: ListDefinition, before: PageValues | undefined, sent: PageValues): PageValues {
  const defaults = defaultValues(list)
  const secrets = new Set(
    fieldsOf(list)
      .filter(isSecret)
      .map((field) => field.key),
  )
  const trimmed = Object.fromEntries(
    Object.entries(sent)
      .filter(([key, value]) => !(before && value === '' && secrets.has(key)))
      .map(([key, value]) => [key, typeof value === 'string' && !secrets.has(key) ? value.trim() : value]),
  )
  return { ...defaults, ...before, ...trimmed }
}

function itemErrors(
  list: ListDefinition,
  expressway: Expressway,
  command: CommandOf<'save-item'>,
  values: PageValues,
): FieldError[] {
  const fields = fieldsOf(list)
  const unknown = Object.keys(command.values)
    .filter((key) => !fields.some((field) => field.key === key))
    .map((field) => ({ field, message: `A ${list.itemName} has no such field.` }))
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
    ...itemRuleErrors(list.id, values),
    ...unknownNameErrors(list, expressway, values),
    ...taken,
    ...protectedErrors(list, expressway, command, values),
  ]
}

/** A built-in item keeps its name, and an account of that kind its rights (console facts, 3.15); no other takes them. */
function protectedErrors(
  list: ListDefinition,
  expressway: Expressway,
  command: CommandOf<'save-item'>,
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

function clusterRefusal(stage: Stage, expressway: Expressway, list: ListDefinition): Decision {
  const refusal = list.scope === 'cluster' ? subordinateRefusal(stage, expressway, list.title) : undefined
  return refusal ? { refusal } : undefined
}

function changed(
  stage: Stage,
  expressway: Expressway,
  list: ListDefinition,
  what: string,
  user: string,
): Note[] {
  expressway.revisions[list.id] = revisionOf(expressway, list.id) + 1
  const notes = list.scope === 'cluster' ? unstableClusterNotes(stage, expressway) : []
  if (list.scope === 'cluster') markChanged(stage, expressway, listThing(list.id))
  logConfiguration(stage, expressway, {
    event: 'System Configuration Changed',
    detail: `${list.title}: ${what}`,
    user,
  })
  return notes
}
