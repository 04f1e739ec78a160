import { eachMachine } from '../../ground/each-machine'
import { logEvent } from '../../ground/logs/log'
import { expresswayOf, expresswaysOf, type Stage } from '../../ground/stage'
import { linkKey } from '../../ground/state/links'
import type { Expressway, World } from '../../ground/world'
import { peerAt } from '../../machine/dns/read'
import { outsideOf } from '../../machine/peers/outside'
import { designatedPrimary, isClustered, isPrimary, linked, sameClustering } from '../../machine/peers/read'
import { hasPeers, peerRows } from '../../machine/settings/read'
import { linksHoldUntil } from '../links/read'
import { agreesOnPrimary, isHealthy } from './agreement'

/** Brings what each machine knows of its cluster up to date: who has joined, since when all is sound. */
export const updateClustering = eachMachine({
  restsOn: (world) => [outsideOf(world)],
  holdsUntil: linksHoldUntil,
  update: updateMachine,
})

/**
 * Then brings up to date what a primary knows of its peers: who is back, and who is still to join. What waits to be copied
 * is read of a peer that is back at this moment alone, and its contact then changes.
 */
export const updateJoining = eachMachine({
  restsOn: (world) => [outsideOf(world)],
  update: (stage, world, expressway) => {
    if (isPrimary(world, expressway)) noteReturns(stage, world, expressway)
    const { joining } = expressway.clustering
    const left = joining.filter((address) => stillJoining(world, expressway, address))
    if (left.length < joining.length) expresswayOf(stage.world, expressway.id).clustering.joining = left
  },
})

function updateMachine(stage: Stage, world: World, expressway: Expressway): void {
  const { clustering } = expressway
  const up = expressway.power.state === 'up'
  const agreed = up && hasPeers(expressway) && agreesOnPrimary(world, expressway)
  const primaryAgreedSince = agreed ? (clustering.primaryAgreedSince ?? world.now) : null
  const healthy = up && isHealthy(world, expressway)
  const healthySince = healthy ? (clustering.healthySince ?? world.now) : null
  const joins = clustering.joinedAt === null && up && hasJoined(world, expressway)
  const goesOn =
    primaryAgreedSince === clustering.primaryAgreedSince && healthySince === clustering.healthySince
  if (goesOn && !joins) return
  const changing = expresswayOf(stage.world, expressway.id)
  Object.assign(changing.clustering, { primaryAgreedSince, healthySince })
  if (joins) {
    changing.clustering.joinedAt = world.now
    stage.events.push({ type: 'joined', expressway: expressway.id })
    logEvent(stage, changing, {
      event: 'Cluster joined',
      detail: 'In contact with the primary',
      tone: 'good',
    })
  }
}

/** A member has joined once it and the primary are in contact and have the same page (ADD-57). */
function hasJoined(world: World, expressway: Expressway): boolean {
  if (!isClustered(expressway)) return false
  const primary = designatedPrimary(world, expressway)
  if (!primary) return false
  if (primary.id === expressway.id) return true
  return (
    linked(world, expressway.id, primary.id) &&
    isPrimary(world, primary) &&
    sameClustering(world, expressway, primary)
  )
}

/** An address is waited for until its machine has joined, or the row is gone (ADD-41). */
function stillJoining(world: World, primary: Expressway, address: string): boolean {
  if (!peerRows(primary).includes(address)) return false
  const machine = peerAt(world, primary, address)
  if (!machine) return true
  return !(
    linked(world, primary.id, machine.id) &&
    machine.clustering.joinedAt !== null &&
    sameClustering(world, primary, machine)
  )
}

/** Cluster-wide changes that a peer missed while it was out leave it in conflict when it returns (ADD-07). */
function noteReturns(stage: Stage, world: World, primary: Expressway): void {
  for (const peer of expresswaysOf(world)) {
    const key = linkKey(primary.id, peer.id)
    const { since, lostAt = null, changedBefore = [] } = world.contacts[key] ?? {}
    if (since !== world.now || lostAt === null) continue
    // While the clock is paused, a change and the loss have the same moment: which came first is known of each change.
    const missed = Object.entries(primary.replication.changedAt).some(
      ([id, at]) => at < world.now && (at > lostAt || (at === lostAt && !changedBefore.includes(id))),
    )
    const contact = stage.world.contacts[key]
    if (contact) {
      contact.lostAt = null
      delete contact.changedBefore
    }
    if (!missed || !peer.replication.firstCopyTaken) continue
    expresswayOf(stage.world, peer.id).replication.conflict =
      'Cluster-wide settings were changed on the primary while this peer was out of service.'
  }
}
