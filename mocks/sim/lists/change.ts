import type { ListDefinition } from '#contract/lists/list'
import type { Note } from '../event'
import { logConfiguration } from '../logs/log'
import { listThing } from '../replication/read'
import { revisionOf } from '../settings/read'
import { markChanged, recordOnSubordinate, recordUntimely, subordinateRefusal } from '../settings/subordinate'
import type { Decision, Stage } from '../stage'
import type { Expressway, World } from '../world'

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
