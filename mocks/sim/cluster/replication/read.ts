import type { FieldId } from '#contract/settings/catalogue'
import { foundOnGrounds } from '../../ground/each-machine'
import { faultsThat } from '../../ground/faults/felt'
import { CHANGE_MS, COPY_MS } from '../../ground/state/replication'
import type { Expressway, World } from '../../ground/world'
import { outsideOf } from '../../machine/peers/outside'
import { designatedPrimary, isPrimary, isSubordinate, linked, membersOf } from '../../machine/peers/read'
import { numberSetting, setting } from '../../machine/settings/read'
import { listThing, replicatedFields, replicatedLists } from '../../machine/sharing/things'

const failedCopies = faultsThat('fails-copies')
declare module '../../ground/faults/felt' {
  interface Askers {
    'fails-copies': typeof failedCopies
  }
}

/** The accepted firewall rules, which are copied beside the list that one edits. */
export const ACTIVE_RULES = 'active-firewall-rules'

/** The primary that this peer can copy from now, or nothing. */
export function sourceOf(world: World, expressway: Expressway): Expressway | undefined {
  const id = sourceFound(world, expressway)
  return id === undefined ? undefined : world.expressways[id]
}

const sourceFound = foundOnGrounds(
  { restsOn: (world) => [outsideOf(world)] },
  (world, expressway) => sourceNow(world, expressway)?.id,
)

function sourceNow(world: World, expressway: Expressway): Expressway | undefined {
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
  const lists = replicatedLists.filter((id) => !sameList(one.lists[id], other.lists[id])).map(listThing)
  const rules = sameList(one.firewall.accepted, other.firewall.accepted) ? [] : [ACTIVE_RULES]
  return [...differingFields(one, other), ...lists, ...rules]
}

const placeOf: ReadonlyMap<FieldId, number> = new Map(replicatedFields.map((id, index) => [id, index]))

/** The replicated fields that differ, in the order of the catalogue: what neither has saved is the same on both. */
export function differingFields(one: Expressway, other: Expressway): FieldId[] {
  const saved = new Set([...Object.keys(one.settings), ...Object.keys(other.settings)])
  const place = (id: FieldId) => placeOf.get(id) ?? -1
  return [...saved]
    .filter((id) => placeOf.has(id) && setting(one, id) !== setting(other, id))
    .sort((first, second) => place(first) - place(second))
}

/** The first full copy after `at`; the cycle of a primary counts from the time when it became a member. */
function nextCopyTick(primary: Expressway, at: number): number {
  const base = primary.clustering.joinedAt ?? 0
  return base + (Math.floor((at - base) / COPY_MS) + 1) * COPY_MS
}

/** Every list that is replicated, as text to compare: where none differs, nobody has to find out which does. */
const listsText = foundOnGrounds(
  { restsOn: (_world, { lists, firewall }) => [lists, firewall] },
  (_world, { lists, firewall }) =>
    JSON.stringify([replicatedLists.map((id) => lists[id]), firewall.accepted]),
)

/** True where the lists and the accepted firewall rules are the same on both. */
export function sharesLists(world: World, one: Expressway, other: Expressway): boolean {
  return listsText(world, one) === listsText(world, other)
}

/** True where a copy from its primary would bring a peer nothing. */
const isUpToDate = foundOnGrounds(
  { restsOn: (world, expressway) => [expressway, sourceOf(world, expressway)] },
  (world, expressway) => {
    const primary = sourceOf(world, expressway)
    if (!primary) return true
    return differingFields(primary, expressway).length === 0 && sharesLists(world, primary, expressway)
  },
)

/** True while a fault makes every copy to this peer fail. */
export function copiesFail(world: World, expressway: Expressway): boolean {
  return failedCopies.in(world).some((fault) => fault.expressway === expressway.id)
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
  if (isUpToDate(world, expressway)) return null
  const lastCopyAt = replication.lastCopyAt ?? 0
  const changes = Object.values(primary.replication.changedAt)
    .filter((at) => at > lastCopyAt)
    .map((at) => at + CHANGE_MS)
    .filter((at) => at >= world.now)
  return Math.min(...changes, nextCopyTick(primary, world.now))
}

/** The last full copy of a cycle that is not after `at`. */
export const lastRoundOf = (from: number, at: number) => from + Math.floor((at - from) / COPY_MS) * COPY_MS

/** What the cycle that a machine takes part in now counts from; null while no copies are made with it. */
export function cycleOf(world: World, expressway: Expressway): number | null {
  const primary = isPrimary(world, expressway) ? expressway : sourceOf(world, expressway)
  if (!primary || isSuspended(primary) || expressway.power.state !== 'up') return null
  // A primary alone makes no copies.
  const peers = primary === expressway ? membersOf(world, primary) : [expressway]
  const isMade = peers.some(
    (peer) =>
      sourceOf(world, peer)?.id === primary.id &&
      peer.replication.firstCopyTaken &&
      peer.replication.conflict === null &&
      peer.replication.failedAt === null,
  )
  return isMade ? (primary.clustering.joinedAt ?? 0) : null
}

/** Previous and next synchronization, as the Clustering page shows them: the last never goes back. */
export function synchronizationTimes(
  world: World,
  expressway: Expressway,
): { last: number | null; next: number | null } {
  const { lastCopyAt, rounds } = expressway.replication
  const cycle = cycleOf(world, expressway)
  const round = cycle === null ? null : lastRoundOf(cycle, world.now)
  const known = [lastCopyAt, rounds?.last ?? null, round].filter((at) => at !== null)
  const last = known.length > 0 ? Math.max(...known) : null
  const primary = isPrimary(world, expressway) ? expressway : sourceOf(world, expressway)
  if (!primary || isSuspended(primary)) return { last, next: null }
  const settled = expressway.replication.firstCopyTaken || primary.id === expressway.id
  return { last, next: settled ? nextCopyTick(primary, world.now) : nextCopyAt(world, expressway) }
}
