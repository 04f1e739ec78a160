import { present } from '../../sim/assert'
import { designatedPrimary, isClustered, isPrimary, membersOf } from '../../sim/clustering/read'
import { hostOf } from '../../sim/network/read'
import { zoneName } from '../../sim/routes/zone-fields'
import { textSetting } from '../../sim/settings/read'
import { expresswayOf } from '../../sim/stage'
import type { Expressway, World } from '../../sim/world'
import { inRole, named } from '../language/cast'
import type { Procedure, Roles, StartRefusal } from '../language/procedure'
import { firstRefusal, otherVersion, startRefused, unreachable } from '../language/refusals'
import type { Context } from '../language/step'
import { P, R, remoteMembers, zonesToRemote } from './neighbor-cluster-questions'
import { neighborClusterRules } from './neighbor-cluster-rules'
import { neighborClusterSteps } from './neighbor-cluster-steps'

type Cast = { world: World; local: Expressway; remote: Expressway; members: readonly Expressway[] }

function castOf(world: World, roles: Roles): Cast {
  const local = expresswayOf(world, present(roles[P], 'the local primary is not named'))
  const remote = expresswayOf(world, present(roles[R], 'the remote peer is not named'))
  return { world, local, remote, members: isClustered(local) ? membersOf(world, local) : [local] }
}

function oneCluster({ world, local, remote, members }: Cast): StartRefusal | null {
  if (!members.some(({ id }) => id === remote.id)) return null
  return startRefused(
    `${hostOf(world, remote)} is in the cluster of ${hostOf(world, local)} itself: peers must not be neighbors of each other.`,
    ['NEI-12'],
  )
}

function noRemoteCluster({ world, remote }: Cast): StartRefusal | null {
  return isClustered(remote)
    ? null
    : startRefused(
        `${hostOf(world, remote)} is in no cluster that could be neighbored.`,
        ['NEI-01'],
        'create',
      )
}

function onSubordinate({ world, local }: Cast): StartRefusal | null {
  if (!isClustered(local) || isPrimary(world, local)) return null
  const primary = designatedPrimary(world, local)
  const who = primary ? `${hostOf(world, primary)} is` : 'it has none'
  return startRefused(
    `A zone is made on the primary of the local cluster. ${hostOf(world, local)} is not the primary; ${who}.`,
    ['NEI-13'],
  )
}

/** What the test calls have left behind. */
function stillOut(context: Context): string[] {
  return remoteMembers(context).flatMap((peer) => {
    const name = named(context, peer)
    if (peer.power.state !== 'up') return [`${name} is still down.`]
    return textSetting(peer, 'maintenance-mode.mode') === 'On'
      ? [`${name} is still in maintenance mode.`]
      : []
  })
}

function closing(context: Context): string[] {
  const [zone] = zonesToRemote(context)
  const remote = remoteMembers(context)
  return [
    zone
      ? `The zone ${zoneName(zone.values)} of ${named(context, inRole(context, P))} leads to the cluster of ${named(context, inRole(context, R))}, which has ${remote.length} peers.`
      : 'No zone leads to the remote cluster any more.',
    'Whenever that cluster gains or loses a peer, the zone has to follow.',
    ...stillOut(context),
    ...context.progress.remarks,
  ]
}

/** Neighbor a remote cluster (guide, page 18). */
export const neighborCluster: Procedure = {
  id: 'neighbor-cluster',
  title: 'Neighbor a remote cluster',
  guide: 'page 18',
  text: 'Connects an Expressway, or a cluster, to another cluster by one zone that holds all peers of it.',
  roles: [
    { key: P, label: 'Local primary' },
    { key: R, label: 'Peer of the remote cluster' },
  ],
  orderMistake: 'NEI-10',
  preflight: () => [],
  startRefusal: (world, roles) => {
    const cast = castOf(world, roles)
    return firstRefusal(
      () => oneCluster(cast),
      () => noRemoteCluster(cast),
      () => onSubordinate(cast),
      // Remote peers may be down: the zone is there so that calls get through all the same.
      () => unreachable(world, cast.members, 'NEI-13'),
      () => otherVersion(world, cast.members, 'NEI-01'),
    )
  },
  phases: [{ title: 'Steps', steps: neighborClusterSteps }],
  rules: neighborClusterRules,
  willBeLost: () => [],
  closing,
}
