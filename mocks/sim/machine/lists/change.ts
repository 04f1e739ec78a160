import type { ListDefinition } from '#contract/lists/list'
import type { Note } from '../../ground/event'
import { logConfiguration } from '../../ground/logs/log'
import type { Decision, Stage } from '../../ground/stage'
import type { Expressway } from '../../ground/world'
import { revisionOf } from '../settings/read'
import { markChanged, subordinateRefusal, unstableClusterNotes } from '../sharing/subordinate'
import { listThing } from '../sharing/things'

/** Why a list that is copied from the primary is not changed here; nothing where it may be. */
export function clusterRefusal(stage: Stage, expressway: Expressway, list: ListDefinition): Decision {
  const refusal = list.scope === 'cluster' ? subordinateRefusal(stage, expressway, list.title) : undefined
  return refusal ? { refusal } : undefined
}

/** Counts, marks for copying and logs a change of a list; gives hints. */
export function changed(
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
