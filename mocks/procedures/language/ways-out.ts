import { pages } from '#contract/pages'
import type { PageValues } from '#contract/settings/field'
import { damageOf, sourceOf } from '../../sim/cluster/index'
import { type Expressway, expresswayOf, present } from '../../sim/ground/index'
import { filledRows, hasPeers, isClustered, onNetwork, ownRow } from '../../sim/machine/index'
import { type Act, restart, save, type, wait, waitUntilBack } from './act'
import { named } from './cast'
import { clusteringOf } from './clustering-values'
import type { Context } from './step'

// What keeps a cluster from coming right however long one waits: a peer that no copy changes any more, and one that has
// lost its list. Steps that wait for a copy or for the database say it first, and their acts mend it.

/** A machine whose list of peers lacks itself, and a peer whose list has it. */
type Lost = { readonly machine: Expressway; readonly witness: Expressway }

/** Everybody who plays a part or was a member at the start, and answers. */
function everybody({ world, progress }: Context): Expressway[] {
  const ids = [...new Set([...progress.start.members, ...Object.values(progress.roles)])]
  return ids
    .map((id) => expresswayOf(world, id))
    .filter(({ id, power }) => power.state === 'up' && onNetwork(world, id))
}

/** A peer that lists this machine and itself: its list is the one that was lost here. */
function witnessOf(context: Context, machine: Expressway): Expressway | undefined {
  return everybody(context).find(
    (other) =>
      other.id !== machine.id &&
      ownRow(context.world, other) !== undefined &&
      filledRows(context.world, other).some((row) => row.machine?.id === machine.id),
  )
}

/** Those who list nobody, while others still list them. Who leaves is off the lists of the others in the end. */
function lostOnes(context: Context): Lost[] {
  return everybody(context).flatMap((machine) => {
    const witness = hasPeers(machine) ? undefined : witnessOf(context, machine)
    return witness ? [{ machine, witness }] : []
  })
}

/** Those who list their peers, are listed, and have not been restarted with it. */
const unstarted = (context: Context) =>
  everybody(context).filter(
    (machine) => hasPeers(machine) && !isClustered(machine) && witnessOf(context, machine) !== undefined,
  )

/** What a machine is to enter that is in none of its own rows: what a peer has that lists it. */
export function rowsToEnter(context: Context, machine: Expressway): string {
  const name = named(context, machine)
  const witness = witnessOf(context, machine)
  const row = witness && filledRows(context.world, witness).find((one) => one.machine?.id === machine.id)
  return row
    ? `${name} is in none of its own rows: enter it as Peer ${row.index} address there, the others as on ${named(context, witness)}, and choose ${row.index} as Configuration primary.`
    : `${name} is in none of its own rows: enter it in the first that is blank, and choose that as Configuration primary.`
}

/**
 * Saves what is to stand on the Clustering page of a machine, made from the rows that it has. One that has lost its list
 * gets the whole page of a peer that lists it, and is restarted where it has left its cluster by then.
 */
export function saveList(
  context: Context,
  machine: Expressway,
  made: (listing: Expressway) => PageValues,
): Act[] {
  const witness = ownRow(context.world, machine) ? undefined : witnessOf(context, machine)
  if (!witness) return [save(machine, pages.clustering, made(machine))]
  return [
    save(machine, pages.clustering, { ...clusteringOf(witness), ...made(witness) }),
    ...(isClustered(machine) ? [] : [restart(machine), waitUntilBack(machine)]),
  ]
}

/** Whether only ForceConfigUpdate brings the peer the configuration of its primary (PSI-03). */
const isStuck = (context: Context, peer: Expressway) =>
  peer.replication.conflict !== null && sourceOf(context.world, peer) !== undefined

/** What keeps every copy from that peer, and the way out; undefined where waiting helps. */
export function copyHindrance(context: Context, peer: Expressway): string | undefined {
  const lost = lostWords(context)
  if (lost !== undefined || !isStuck(context, peer)) return lost
  const primary = present(sourceOf(context.world, peer), 'it is stuck')
  const damage = damageOf(context.world, primary)
  const cure = `run xCommand ForceConfigUpdate on ${named(context, peer)}.`
  const why = `No copy reaches ${named(context, peer)} any more, by its alarm 20011:`
  return damage === undefined ? `${why} ${cure}` : `${why} ${damage} Mend that first, then ${cure}`
}

/** Who has lost its list, or has not been started with it: then the database cannot become Active. */
export function lostWords(context: Context): string | undefined {
  const [lost] = lostOnes(context)
  if (lost) {
    const [name, witness] = [named(context, lost.machine), named(context, lost.witness)]
    return `${name} lists nobody, and ${witness} lists it: make the Clustering page of ${name} the same as on ${witness} and save.`
  }
  const [waiting] = unstarted(context)
  return waiting && `${named(context, waiting)} lists its peers and runs standalone: restart it.`
}

/** What a person does about all that; nothing where nothing is wrong. */
export function waysOut(context: Context): Act[] {
  const lists = lostOnes(context).flatMap(({ machine }) => saveList(context, machine, clusteringOf))
  const restarts = unstarted(context).flatMap((machine) => [restart(machine), waitUntilBack(machine)])
  return [...lists, ...restarts, ...forcedUpdates(context)]
}

/** The peers that no copy changes any more take the configuration of a primary that is known to be good (TRB-10). */
function forcedUpdates(context: Context): Act[] {
  const stuck = everybody(context).filter((peer) => {
    const primary = sourceOf(context.world, peer)
    return isStuck(context, peer) && primary && damageOf(context.world, primary) === undefined
  })
  if (stuck.length === 0) return []
  return [
    ...stuck.flatMap((peer) => [type(peer, 'xCommand ForceConfigUpdate'), type(peer, 'yes')]),
    // Half a minute is what a forced copy takes.
    wait(30_000),
  ]
}
