import type { ListItem } from '#contract/lists/list'
import { type Expressway, expresswayOf } from '../sim/ground/index'
import { hasPeers, lookUp, membersOf, zoneName, zonesOf } from '../sim/machine/index'
import { type ZonePeer, zonePeers } from '../sim/traffic/index'
import { pages } from './pages'
import type { Context, Need } from './procedure'
import { inRole, named, need, subordinates } from './vocabulary/cast'
import { markedSince, markOf, seenSinceCopy } from './vocabulary/marks'

export const P = 'primary'
export const R = 'remotePeer'

/** The local cluster as it was at the start; one that stands alone is a cluster of itself here. */
export const localMembers = (context: Context) => [inRole(context, P), ...subordinates(context)]

/** The remote cluster as it is now, by the page of a peer that answers and is still in it. */
export function remoteMembers({ world, progress }: Context): readonly Expressway[] {
  const known = progress.start.remoteMembers.map((id) => expresswayOf(world, id))
  const witness = known.find((peer) => peer.power.state === 'up' && hasPeers(peer)) ?? known[0]
  return witness ? membersOf(world, witness) : []
}

/** True when the remote cluster has gained or lost a peer since the start (NEI-18). */
export function remoteHasChanged(context: Context): boolean {
  const ids = (machines: readonly { id: string }[]) =>
    machines
      .map(({ id }) => id)
      .toSorted()
      .join()
  const then = context.progress.start.remoteMembers.map((id) => ({ id }))
  return ids(remoteMembers(context)) !== ids(then)
}

/** The zones of the local system that lead to any peer of the remote cluster. */
export function zonesToRemote(context: Context): ListItem[] {
  const [local, remote] = [inRole(context, P), remoteMembers(context).map(({ id }) => id)]
  return zonesOf(local).filter(({ values }) =>
    zonePeers(context.world, local, values).some(({ machine }) => machine && remote.includes(machine.id)),
  )
}

/** One zone leads to the remote cluster (NEI-01, NEI-08). */
export function oneZone(context: Context): Need[] {
  const zones = zonesToRemote(context).map(({ values }) => zoneName(values))
  const name = named(context, inRole(context, P))
  return [
    need(
      zones.length > 0,
      `No zone of ${name} leads to the cluster of ${named(context, inRole(context, R))}.`,
    ),
    need(zones.length < 2, `These zones of ${name} lead to one cluster, keep one: ${zones.join(', ')}.`),
  ]
}

/** True where the systems at the other end have to be entered: a traversal server is called by them (NEI-11). */
export function takesAddresses(context: Context): boolean {
  return zonesToRemote(context)[0]?.values['type'] !== 'Traversal server'
}

/** The zone is all peers of the remote cluster in any order, each once and by one address (NEI-10, NEI-15). */
export function wholeZone(context: Context): Need[] {
  const [zone] = zonesToRemote(context)
  if (!zone) return [need(false, 'Create the zone first.')]
  const name = zoneName(zone.values)
  const rows = zonePeers(context.world, inRole(context, P), zone.values)
  const members = remoteMembers(context)
  return [
    ...members.map((member) =>
      need(
        rows.some(({ machine }) => machine?.id === member.id),
        `Enter ${named(context, member)} in the zone ${name}.`,
      ),
    ),
    ...rows.map((row, index) => needOfRow(context, row, { name, members, earlier: rows.slice(0, index) })),
  ]
}

type Form = {
  readonly name: string
  readonly members: readonly Expressway[]
  readonly earlier: readonly ZonePeer[]
}

function needOfRow(context: Context, { address, machine }: ZonePeer, { name, members, earlier }: Form): Need {
  const words = `${address} in the zone ${name}`
  if (!machine || !members.some(({ id }) => id === machine.id)) {
    return need(false, `${words} is no peer of the remote cluster: take it out.`)
  }
  if (earlier.some((other) => other.machine?.id === machine.id)) {
    return need(false, `${words} is a peer that is entered already.`)
  }
  const found = lookUp(context.world, inRole(context, P), address)
  return need(
    !('failure' in found) && found.addresses.length === 1,
    `${words} has several addresses in DNS: enter a name of its own for each peer.`,
  )
}

/** The zone has come to a local peer, and somebody has looked at it there (NEI-19). */
export function zoneSeenOn(context: Context, peer: Expressway): Need {
  const [zone] = zonesToRemote(context)
  const there = zonesOf(peer).find(({ id }) => id === zone?.id)
  return zone !== undefined && JSON.stringify(there) === JSON.stringify(zone)
    ? seenSinceCopy(context, peer, pages.zones)
    : need(false, `The zone is not on ${named(context, peer)} yet: it is copied within a minute.`)
}

/** A call from a local peer got through although a remote one was in that state (NEI-07, NEI-09). */
export function calledPast(context: Context, state: string, words: string): Need {
  const called = localMembers(context).some(({ id }) =>
    markedSince(context.progress, markOf.callPast(id, state)),
  )
  return need(called, words)
}
