import { clusteringStatus } from '../sim/cluster/index'
import { type Expressway, expresswayOf, present, type World } from '../sim/ground/index'
import { hostOf, isClustered } from '../sim/machine/index'
import { createRules } from './create-rules'
import { createSteps } from './create-steps'
import { intendedPeers } from './intended-peers'
import { preflight } from './preflight'
import type { Context, Procedure, Roles } from './procedure'
import { firstRefusal, otherVersion, startRefused, unreachable } from './start-refusals'
import { inRole, named } from './vocabulary/cast'
import { lostItems } from './vocabulary/cluster-wide'

const primaryOf = (world: World, roles: Roles) =>
  expresswayOf(world, present(roles['primary'], 'the primary is not named'))

/** CRE-05: where a cluster exists there is nothing to create. */
function clusterExists(world: World, primary: Expressway) {
  return isClustered(primary)
    ? startRefused(
        `${hostOf(world, primary)} is in a cluster already. To make that cluster larger, add a peer.`,
        ['CRE-05'],
        'add-peer',
      )
    : null
}

function closing(context: Context): string[] {
  const primary = inRole(context, 'primary')
  const { database } = clusteringStatus(context.world, primary)
  return [
    `${named(context, primary)} is a cluster of one. Its cluster database status is ${database}; Active can take five minutes.`,
    'Add further Expressways one at a time, with the procedure for adding a peer.',
    ...context.progress.remarks,
  ]
}

/** Create a cluster of one (guide, pages 7 to 10). */
export const create: Procedure = {
  id: 'create',
  title: 'Create a cluster of one',
  guide: 'pages 7 to 10',
  text: 'Makes one Expressway the primary of a new cluster, which then has no other peer. The service is down during the restart, so plan a maintenance window.',
  acknowledgement:
    'The Expressway restarts on the way to its cluster. Until it is back it registers no endpoint and carries no call, and the calls that are up are lost. Start only inside a maintenance window that its users know about.',
  roles: [{ key: 'primary', label: 'Primary' }],
  orderMistake: 'CRE-ORDER',
  preflight: (world, roles) => preflight(world, 'create', roles),
  startRefusal: (world, roles) => {
    const primary = primaryOf(world, roles)
    return firstRefusal(
      () => clusterExists(world, primary),
      () => unreachable(world, [primary], 'CRE-14'),
      () => otherVersion(world, [primary, ...intendedPeers(world, primary)], 'CRE-10'),
    )
  },
  steps: createSteps,
  rules: createRules,
  willBeLost: (world, roles) => {
    const primary = primaryOf(world, roles)
    return intendedPeers(world, primary).map((peer) => ({
      expressway: peer.id,
      items: lostItems(peer, primary),
    }))
  },
  closing,
}
