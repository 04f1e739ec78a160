import type { ListItem } from '#contract/lists/list'
import type { Stage } from '../../ground/stage'
import { keptAtMost } from '../../ground/state/bounds'
import type { Expressway } from '../../ground/world'

/** Notes when the items of a list that now read otherwise were saved here, and forgets those that are gone. */
export function noteSavedItems(
  { world }: Stage,
  expressway: Expressway,
  before: readonly ListItem[],
  after: readonly ListItem[],
): void {
  const texts = new Map(before.map(({ id, values }) => [id, JSON.stringify(values)]))
  for (const { id, values } of after) {
    if (texts.get(id) !== JSON.stringify(values)) expressway.itemsSavedAt[id] = world.now
    texts.delete(id)
  }
  for (const id of texts.keys()) delete expressway.itemsSavedAt[id]
  forgetLostItems(expressway, after)
}

/** Notes that an item was saved here now; its list holds it already. */
export function noteSavedItem({ world }: Stage, expressway: Expressway, id: string): void {
  expressway.itemsSavedAt[id] = world.now
  forgetLostItems(expressway, [])
}

/** A list that is replaced whole leaves the times of its items behind, which do no harm while they are few. */
function forgetLostItems({ itemsSavedAt, lists }: Expressway, after: readonly ListItem[]): void {
  const ids = Object.keys(itemsSavedAt)
  if (ids.length <= keptAtMost.savedItems) return
  const inLists = new Set([...Object.values(lists).flat(), ...after].map(({ id }) => id))
  for (const id of ids) if (!inLists.has(id)) delete itemsSavedAt[id]
}
