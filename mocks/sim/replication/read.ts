import { listDefinitions } from '#contract/lists/catalogue'
import { catalogueFields, type FieldId } from '#contract/settings/catalogue'
import { designatedPrimary, isPrimary, isSubordinate, linked } from '../clustering/read'
import { faultsThat } from '../faults/felt'
import { numberSetting, setting } from '../settings/read'
import type { Expressway, World } from '../world'
import { CHANGE_MS, COPY_MS } from './state'

/** Every field that the primary's value is copied over: all that are not † and not a machine's own (PSI-02). */
export const replicatedFields: readonly FieldId[] = catalogueFields
  .filter(({ field }) => field.scope === 'cluster')
  .map(({ id }) => id)

/** Every list that is copied whole. */
export const replicatedLists: readonly string[] = listDefinitions
  .filter((list) => list.scope === 'cluster')
  .map((list) => list.id)

/** The accepted firewall rules, which are copied beside the list that one edits. */
const ACTIVE_RULES = 'active-firewall-rules'

/** How a list is named among replicated things. */
export const listThing = (list: string) => `list:${list}`

/** The primary that this peer can copy from now, or nothing. */
export function sourceOf(world: World, expressway: Expressway): Expressway | undefined {
  if (expressway.power.state !== 'up' || !isSubordinate(world, expressway)) return undefined
  const primary = designatedPrimary(world, expressway)
  if (!primary || expressway.clustering.joinedAt === null) return undefined
  const agreed =
    numberSetting(primary, 'clustering.configurationPrimary') ===
    numberSetting(expressway, 'clustering.configurationPrimary')
  return agreed && isPrimary(world, primary) && linked(world, expressway.id, primary.id) ? primary : undefined
}

/** True from the moment a new address is saved on the primary until that peer has joined (ADD-41). */
export function isSuspended(primary: Expressway): boolean {
  return primary.clustering.joining.length > 0
}

const sameList = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The replicated things that differ: field ids, and lists as `list:{id}`. */
export function replicatedDifferences(one: Expressway, other: Expressway): string[] {
  const fields = replicatedFields.filter((id) => setting(one, id) !== setting(other, id))
  const lists = replicatedLists.filter((id) => !sameList(one.lists[id], other.lists[id])).map(listThing)
  const rules = sameList(one.firewall.accepted, other.firewall.accepted) ? [] : [ACTIVE_RULES]
  return [...fields, ...lists, ...rules]
}

/** The first full copy after `at`; the cycle of a primary counts from the time when it became a member. */
function nextCopyTick(primary: Expressway, at: number): number {
  const base = primary.clustering.joinedAt ?? 0
  return base + (Math.floor((at - base) / COPY_MS) + 1) * COPY_MS
}

/** True while a fault makes every copy to this peer fail. */
export function copiesFail(world: World, expressway: Expressway): boolean {
  return faultsThat(world, 'fails-copies').some((fault) => fault.expressway === expressway.id)
}

/** When this peer next takes something from the primary, or null when there is nothing to take. */
export function nextCopyAt(world: World, expressway: Expressway): number | null {
  const primary = sourceOf(world, expressway)
  if (!primary) return null
  const { replication, clustering } = expressway
  // What is forced neither waits for a peer that joins nor stops at a conflict: there is nothing left to spare.
  if (replication.forcedAt !== null) return Math.max(replication.forcedAt + CHANGE_MS, world.now)
  if (isSuspended(primary) || replication.conflict !== null) return null
  // A copy that has failed is not tried again while its cause stands: it would fail again.
  if (replication.failedAt !== null && copiesFail(world, expressway)) return null
  if (!replication.firstCopyTaken) return (clustering.joinedAt ?? world.now) + COPY_MS
  if (replicatedDifferences(primary, expressway).length === 0) return null
  const lastCopyAt = replication.lastCopyAt ?? 0
  const changes = Object.values(primary.replication.changedAt)
    .filter((at) => at > lastCopyAt)
    .map((at) => at + CHANGE_MS)
    .filter((at) => at >= world.now)
  return Math.min(...changes, nextCopyTick(primary, world.now))
}

/** Previous and next synchronization, as the Clustering page shows them. */
export function synchronizationTimes(
  world: World,
  expressway: Expressway,
): { last: number | null; next: number | null } {
  const primary = isPrimary(world, expressway) ? expressway : sourceOf(world, expressway)
  if (!primary) return { last: expressway.replication.lastCopyAt, next: null }
  if (isSuspended(primary)) return { last: expressway.replication.lastCopyAt, next: null }
  const next = nextCopyTick(primary, world.now)
  const settled = expressway.replication.firstCopyTaken || primary.id === expressway.id
  if (!settled) return { last: null, next: nextCopyAt(world, expressway) }
  const tick = next - COPY_MS
  const last = expressway.replication.lastCopyAt
  return { last: last === null || tick > last ? tick : last, next }
}
