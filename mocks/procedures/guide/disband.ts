import { present } from '../../sim/assert'
import { isClustered, membersOf } from '../../sim/clustering/read'
import { hostOf } from '../../sim/network/read'
import { expresswayOf } from '../../sim/stage'
import type { Expressway, World } from '../../sim/world'
import { isReachable, named } from '../language/cast'
import type { Procedure, Roles, StartRefusal } from '../language/procedure'
import { firstRefusal, notPrimaryOf, otherVersion, startRefused } from '../language/refusals'
import type { Context } from '../language/step'
import { formerMembers, P } from './disband-questions'
import { disbandRules } from './disband-rules'
import { disbandSteps } from './disband-steps'

const primaryIn = (world: World, roles: Roles): Expressway =>
  expresswayOf(world, present(roles[P], 'the primary is not named'))

function noCluster(world: World, primary: Expressway): StartRefusal | null {
  return isClustered(primary)
    ? null
    : startRefused(`${hostOf(world, primary)} is in no cluster: there is nothing to disband.`, ['DIS-01'])
}

/** DIS-06: who does not answer is removed as a dead peer before. */
function deadPeer(world: World, primary: Expressway): StartRefusal | null {
  const silent = membersOf(world, primary).find((peer) => !isReachable(world, peer))
  if (!silent) return null
  return silent.id === primary.id
    ? startRefused(
        `${hostOf(world, primary)}, the primary, does not answer. Make another peer the primary first.`,
        ['DIS-06', 'PRI-01'],
        'change-primary',
      )
    : startRefused(
        `${hostOf(world, silent)} does not answer. Remove it as a dead peer first.`,
        ['DIS-06'],
        'remove-dead-peer',
      )
}

function closing(context: Context): string[] {
  const names = formerMembers(context).map((member) => named(context, member))
  return [
    `The cluster is no more: ${names.join(', ')} work alone, each with the configuration that it had.`,
    'Endpoints of different former peers cannot call each other until the peers are neighbors of each other.',
    'Point endpoints and DNS entries that still use the name of the cluster to a suitable Expressway.',
    'FindMe accounts stay on every former peer until somebody deletes them.',
    ...context.progress.remarks,
  ]
}

/** Disband a cluster (guide, pages 31 and 32). */
export const disband: Procedure = {
  id: 'disband',
  title: 'Disband a cluster',
  guide: 'pages 31 and 32',
  text: 'Takes every peer out of the cluster, the primary last. Each goes on alone with its configuration of that moment.',
  acknowledgement:
    'Every peer restarts on its way out of the cluster, and its calls and registrations end with that. Afterwards nobody takes over for a peer that fails. Start only inside a maintenance window that its users know about.',
  roles: [{ key: P, label: 'Primary' }],
  orderMistake: 'DIS-22',
  preflight: () => [],
  startRefusal: (world, roles) => {
    const primary = primaryIn(world, roles)
    return firstRefusal(
      () => noCluster(world, primary),
      () => deadPeer(world, primary),
      () => notPrimaryOf(world, primary, 'DIS-22'),
      () => otherVersion(world, membersOf(world, primary), 'PRE-02'),
    )
  },
  phases: [{ title: 'Steps', steps: disbandSteps }],
  rules: disbandRules,
  willBeLost: () => [],
  closing,
}
