import { type Expressway, expresswayOf, present, type World } from '../sim/ground/index'
import { designatedPrimary, hostOf, isClustered, membersOf } from '../sim/machine/index'
import type { CheckResult } from './preflight'
import type { Context, Procedure, Roles, StartRefusal } from './procedure'
import { removeLivePeerRules } from './remove-live-peer-rules'
import { removeLivePeerSteps } from './remove-live-peer-steps'
import { firstRefusal, isReachable, otherVersion, startRefused } from './start-refusals'
import { inRole, named } from './vocabulary/cast'

type Cast = { world: World; primary: Expressway; leaving: Expressway }

const castOf = (world: World, roles: Roles): Cast => ({
  world,
  primary: expresswayOf(world, present(roles['primary'], 'the primary is not named')),
  leaving: expresswayOf(world, present(roles['leavingPeer'], 'the leaving peer is not named')),
})

function notReachable({ world, leaving }: Cast): StartRefusal | null {
  return isReachable(world, leaving)
    ? null
    : startRefused(
        `${hostOf(world, leaving)} does not answer. A peer that cannot be reached is removed as a dead one.`,
        ['RML-04'],
        'remove-dead-peer',
      )
}

function isThePrimary({ world, leaving }: Cast): StartRefusal | null {
  const others = membersOf(world, leaving).length > 1
  const primary = isClustered(leaving) && designatedPrimary(world, leaving)?.id === leaving.id
  if (!primary) return null
  return others
    ? startRefused(
        `${hostOf(world, leaving)} is the primary. Make another peer the primary first.`,
        ['RML-05'],
        'change-primary',
      )
    : startRefused(
        `${hostOf(world, leaving)} is the only peer. Disband the cluster instead.`,
        ['RML-03'],
        'disband',
      )
}

function notAMember({ world, primary, leaving }: Cast): StartRefusal | null {
  const member = isClustered(leaving) && membersOf(world, primary).some((peer) => peer.id === leaving.id)
  return member
    ? null
    : startRefused(`${hostOf(world, leaving)} is not in the cluster of ${hostOf(world, primary)}.`, [
        'RML-01',
      ])
}

function notPrimary({ world, primary }: Cast): StartRefusal | null {
  return designatedPrimary(world, primary)?.id === primary.id
    ? null
    : startRefused(`${hostOf(world, primary)} is not the primary of the cluster.`, ['RML-05'])
}

/** RML-03: with two peers left, removing one may be meant as the end of the cluster. */
function disbandHint(world: World, roles: Roles): CheckResult[] {
  const { primary } = castOf(world, roles)
  const two = membersOf(world, primary).length <= 2
  return [
    {
      id: 'RML-03',
      title: 'The cluster goes on',
      result: two ? 'advised' : 'pass',
      reason: two
        ? 'Afterwards one peer is left. If the whole cluster is to go, disband it instead.'
        : 'Two or more peers are left.',
      guide: ['RML-03'],
      fix: null,
    },
  ]
}

function closing(context: Context): string[] {
  const leaving = named(context, inRole(context, 'leavingPeer'))
  return [
    `${leaving} is no longer in the cluster. It keeps its configuration and works alone until somebody changes it.`,
    `Point the endpoints, DNS entries and zones of other systems that still name ${leaving} to the remaining peers.`,
    'Where Microsoft interoperability was used there, disable it.',
    ...context.progress.remarks,
  ]
}

/** Remove a live peer from a cluster (guide, pages 27 and 28). */
export const removeLivePeer: Procedure = {
  id: 'remove-live-peer',
  title: 'Remove a live peer from a cluster',
  guide: 'pages 27 and 28',
  text: 'Takes one peer that works, and is not the primary, out of the cluster for good.',
  roles: [
    { key: 'primary', label: 'Primary' },
    { key: 'leavingPeer', label: 'Leaving peer' },
  ],
  orderMistake: 'RML-23',
  preflight: disbandHint,
  startRefusal: (world, roles) => {
    const cast = castOf(world, roles)
    return firstRefusal(
      () => notReachable(cast),
      () => isThePrimary(cast),
      () => notAMember(cast),
      () => notPrimary(cast),
      () => otherVersion(world, membersOf(world, cast.primary), 'PRE-02'),
    )
  },
  steps: removeLivePeerSteps,
  rules: removeLivePeerRules,
  willBeLost: () => [],
  closing,
}
