import { type Expressway, expresswayOf, present, type World } from '../sim/ground/index'
import { designatedPrimary, hasPeers, hostOf, membersOf } from '../sim/machine/index'
import type { Context, Procedure, Roles, StartRefusal } from './procedure'
import { removeDeadPeerRules } from './remove-dead-peer-rules'
import { removeDeadPeerSteps } from './remove-dead-peer-steps'
import { firstRefusal, isReachable, notPrimaryOf, startRefused, unreachable } from './start-refusals'
import { inRole, named } from './vocabulary/cast'

type Cast = { world: World; primary: Expressway; dead: Expressway }

const castOf = (world: World, roles: Roles): Cast => ({
  world,
  primary: expresswayOf(world, present(roles['primary'], 'the primary is not named')),
  dead: expresswayOf(world, present(roles['deadPeer'], 'the dead peer is not named')),
})

/** RMD-02: a peer that answers leaves by itself, which also clears it. */
function answers({ world, dead }: Cast): StartRefusal | null {
  return isReachable(world, dead)
    ? startRefused(
        `${hostOf(world, dead)} answers. A live peer is removed as such: otherwise it keeps its list of peers.`,
        ['RMD-01', 'RMD-02'],
        'remove-live-peer',
      )
    : null
}

function isThePrimary({ world, primary, dead }: Cast): StartRefusal | null {
  return designatedPrimary(world, primary)?.id === dead.id
    ? startRefused(
        `${hostOf(world, dead)} is the primary. Make another peer the primary first.`,
        ['RMD-05', 'PRI-01'],
        'change-primary',
      )
    : null
}

function notListed({ world, primary, dead }: Cast): StartRefusal | null {
  return membersOf(world, primary).some((peer) => peer.id === dead.id)
    ? null
    : startRefused(`${hostOf(world, primary)} does not list ${hostOf(world, dead)}.`, ['RMD-01'])
}

function closing(context: Context): string[] {
  const dead = inRole(context, 'deadPeer')
  const name = named(context, dead)
  return [
    `${name} is no longer in the cluster.`,
    ...(hasPeers(dead)
      ? [`Should ${name} come back to life, it still has its old list: clear it before you reconnect it.`]
      : []),
    `Point the endpoints, DNS entries and zones of other systems that still name ${name} to the remaining peers.`,
    ...context.progress.remarks,
  ]
}

/** Remove a dead peer from a cluster (guide, page 29). */
export const removeDeadPeer: Procedure = {
  id: 'remove-dead-peer',
  title: 'Remove a dead peer from a cluster',
  guide: 'page 29',
  text: 'Takes a peer off the lists of the others that is dead or cannot be reached. The peer itself keeps its list.',
  roles: [
    { key: 'primary', label: 'Primary' },
    { key: 'deadPeer', label: 'Dead peer' },
  ],
  orderMistake: 'RMD-10',
  preflight: () => [],
  startRefusal: (world, roles) => {
    const cast = castOf(world, roles)
    return firstRefusal(
      () => isThePrimary(cast),
      () => notListed(cast),
      () => answers(cast),
      () => unreachable(world, [cast.primary], 'RMD-06'),
      () => notPrimaryOf(world, cast.primary, 'RMD-05'),
    )
  },
  steps: removeDeadPeerSteps,
  rules: removeDeadPeerRules,
  willBeLost: () => [],
  closing,
}
