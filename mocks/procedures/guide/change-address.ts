import { present } from '../../sim/assert'
import { membersOf } from '../../sim/clustering/read'
import { addressOf, hostOf } from '../../sim/network/read'
import { expresswayOf } from '../../sim/stage'
import type { Expressway, World } from '../../sim/world'
import { inRole, isReachable, named } from '../language/cast'
import type { Procedure, Roles, StartRefusal } from '../language/procedure'
import {
  firstRefusal,
  leavesThePrimary,
  notListedBy,
  notPrimaryOf,
  otherVersion,
  startRefused,
  unreachable,
} from '../language/refusals'
import type { Context } from '../language/step'
import { changeAddressRules } from './change-address-rules'
import { changeAddressSteps } from './change-address-steps'

type Cast = { world: World; primary: Expressway; peer: Expressway }

const castOf = (world: World, roles: Roles): Cast => ({
  world,
  primary: expresswayOf(world, present(roles['primary'], 'the primary is not named')),
  peer: expresswayOf(world, present(roles['peer'], 'the peer is not named')),
})

function peerIsDead({ world, peer }: Cast): StartRefusal | null {
  return isReachable(world, peer)
    ? null
    : startRefused(
        `${hostOf(world, peer)} does not answer, so its address cannot be changed. Remove it as a dead peer.`,
        ['ADR-03', 'RML-04'],
        'remove-dead-peer',
      )
}

function closing(context: Context): string[] {
  const peer = inRole(context, 'peer')
  return [
    `${named(context, peer)} is a peer of the cluster again, now at ${addressOf(peer)}.`,
    'Point the endpoints that used the old address to the cluster, and renew certificates that carry it.',
    ...context.progress.remarks,
  ]
}

/** Change the address of a peer (guide, page 34). */
export const changeAddress: Procedure = {
  id: 'change-address',
  title: 'Change the address of a peer',
  guide: 'page 34',
  text: 'Takes a peer out of the cluster, gives it another address, and adds it again. There is no shorter way.',
  roles: [
    { key: 'primary', label: 'Primary' },
    { key: 'peer', label: 'Peer with a new address' },
  ],
  orderMistake: 'ADR-01',
  preflight: () => [],
  startRefusal: (world, roles) => {
    const cast = castOf(world, roles)
    return firstRefusal(
      () => leavesThePrimary(world, cast.peer, 'ADR-02'),
      () => notListedBy(world, cast.primary, cast.peer, 'ADR-03'),
      () => peerIsDead(cast),
      () => unreachable(world, [cast.primary], 'ADR-03'),
      () => notPrimaryOf(world, cast.primary, 'ADR-02'),
      () => otherVersion(world, membersOf(world, cast.primary), 'ADD-12'),
    )
  },
  phases: [{ title: 'Steps', steps: changeAddressSteps }],
  rules: changeAddressRules,
  // What the peer has of its own it gets back from the primary, whose configuration it has already.
  willBeLost: () => [],
  closing,
}
