import { listDefinition } from '#contract/lists/catalogue'
import type { ListDefinition } from '#contract/lists/list'
import type { PageValues } from '#contract/settings/field'
import type { CommandOf } from '../command'
import { refuse } from '../refusals'
import { sentValues } from '../settings/sent-values'
import { type Decision, expresswayOf, nextSerial, type Stage } from '../stage'
import { changed, clusterRefusal } from './change'
import { defaultValues } from './factory-items'
import { itemErrors, protectedErrors } from './item-errors'
import { listNotes } from './notes'
import { formErrors, withoutAnswers } from './submit'

/** Creates an item or changes the one with `id`; the name must be new in the list. All that is wrong is told at once. */
export function decideSaveItem(stage: Stage, command: CommandOf<'save-item'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const list = listDefinition(command.list)
  if (!list) return refuse('not-found', `There is no list ${command.list}.`)
  const asked = command.form ? formErrors(stage.world, list, command) : []
  const sent = command.form ? { ...command, values: withoutAnswers(list, command.values) } : command
  const items = expressway.lists[list.id] ?? []
  const existing = items.find((item) => item.id === command.id)
  if (command.id !== null && !existing) {
    return refuse('not-found', `There is no ${list.itemName} ${command.id} any more.`)
  }
  if (!existing && items.length >= list.itemsMax) {
    return refuse('conflict', `There can be at most ${list.itemsMax} in ${list.title}.`)
  }
  const values = completed(list, existing?.values, sent.values)
  const kept = protectedErrors(list, expressway, sent, values)
  const errors = [...itemErrors(list, expressway, sent, values), ...kept, ...asked]
  if (errors.length > 0) {
    return refuse(
      'invalid',
      `The ${list.itemName} was not saved: ${errors.length} field(s) need another value.`,
      { errors, guide: kept.length > 0 ? ['ADD-53'] : [] },
    )
  }
  const no = clusterRefusal(stage.world, expressway, list)
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
    const no = clusterRefusal(stage.world, expressway, list)
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
  return { ...defaultValues(list), ...before, ...sentValues(list, sent, { isNew: before === undefined }) }
}
