import { listDefinition } from '#contract/lists/catalogue'
import type { CommandOf } from '../../ground/command'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, type Stage } from '../../ground/stage'
import { changed, clusterRefusal } from './update'

/** Enables or disables items by id; those that are built in stay as they are (ADD-53). */
export function decideSwitchItems(stage: Stage, command: CommandOf<'switch-items'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const list = listDefinition(command.list)
  const key = list?.switchKey
  if (!list || key === undefined) return refuse('not-found', `Nothing is enabled in ${command.list}.`)
  const chosen = (expressway.lists[list.id] ?? []).filter((item) => command.ids.includes(item.id))
  const nameOf = (item: (typeof chosen)[number]) => String(item.values[list.nameKey])
  const kept = chosen.find((item) => list.protectedNames.includes(nameOf(item)))
  if (kept) {
    return refuse('conflict', `${nameOf(kept)} is built in and stays as it is.`, { guide: ['ADD-53'] })
  }
  const others = chosen.filter((item) => item.values[key] !== command.state)
  if (others.length > 0) {
    const no = clusterRefusal(stage.world, expressway, list)
    if (no) return no
    for (const item of others) item.values[key] = command.state
    const names = others.map(nameOf).join(', ')
    changed(stage, expressway, list, `${names} ${command.state.toLowerCase()}`, command.by)
  }
  stage.events.push({
    type: 'items-switched',
    expressway: expressway.id,
    list: list.id,
    changed: others.length,
    state: command.state,
  })
  return undefined
}
