import { listDefinition } from '#contract/lists/catalogue'
import type { ListDefinition } from '#contract/lists/list'
import type { PageValues } from '#contract/settings/field'
import type { FieldError } from '#contract/settings/validate'
import type { Note } from '../../ground/event'
import { logConfiguration } from '../../ground/logs/log'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, nextSerial, type Stage } from '../../ground/stage'
import type { Expressway, World } from '../../ground/world'
import { revisionOf } from '../settings/read'
import { sentValues } from '../settings/sent-values'
import { subordinateRefusal } from '../sharing/read'
import { listThing } from '../sharing/things'
import { markChanged, recordOnSubordinate, recordUntimely } from '../sharing/update'
import { defaultValues } from './factory-items'
import { itemErrors, protectedErrors, type Sent } from './item-errors'
import { noteSavedItem } from './saved-at'

/**
 * Creates an item or changes the one with `id`. A form may have refused some of its fields already (`refused`): all that
 * is wrong is told at once.
 */
export function storeItem(stage: Stage, command: Sent, refused: readonly FieldError[] = []): Decision {
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
  const kept = protectedErrors(list, expressway, command, values)
  const rules = stage.rules.lists[list.id]
  const wrong = rules?.itemErrors?.(values) ?? []
  const errors = [...itemErrors(list, expressway, command, values, wrong), ...kept, ...refused]
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
  noteSavedItem(stage, expressway, id)
  const notes = changed(stage, expressway, list, `${values[list.nameKey]} saved`, command.by)
  notes.push(...(rules?.saved?.(stage.world, { expressway, values, before }) ?? []))
  stage.events.push({ type: 'item-saved', expressway: expressway.id, list: list.id, id, notes })
  return undefined
}

/** The item as it would be saved: what is sent over what there is, over the defaults. */
function completed(list: ListDefinition, before: PageValues | undefined, sent: PageValues): PageValues {
  return { ...defaultValues(list), ...before, ...sentValues(list, sent, { isNew: before === undefined }) }
}

/** Why a list that is copied from the primary is not changed here; nothing where it may be. */
export function clusterRefusal(world: World, expressway: Expressway, list: ListDefinition): Decision {
  return list.scope === 'cluster' ? subordinateRefusal(world, expressway, list.title) : undefined
}

/** Counts, marks for copying and logs a change of a list, with the mistakes that it is; gives hints. */
export function changed(
  stage: Stage,
  expressway: Expressway,
  list: ListDefinition,
  what: string,
  user: string,
): Note[] {
  expressway.revisions[list.id] = revisionOf(expressway, list.id) + 1
  const notes: Note[] = []
  if (list.scope === 'cluster') {
    recordOnSubordinate(stage, expressway, list.title)
    notes.push(...recordUntimely(stage, expressway))
    markChanged(stage, expressway, listThing(list.id))
  }
  logConfiguration(stage, expressway, {
    event: 'System Configuration Changed',
    detail: `${list.title}: ${what}`,
    user,
  })
  return notes
}
