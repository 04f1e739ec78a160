import { listDefinition } from '#contract/lists/catalogue'
import type { CommandOf } from '../../ground/command'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, type Stage } from '../../ground/stage'
import { changed, clusterRefusal } from './update'

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
