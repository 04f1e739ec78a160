import { membersOf } from '../../sim/clustering/read'
import { platforms } from '../../sim/licences/platforms'
import { hostOf } from '../../sim/network/read'
import type { Expressway, World } from '../../sim/world'
import { inRole, isReachable, named } from '../language/cast'
import { lostItems } from '../language/cluster-wide'
import type { Procedure, StartRefusal } from '../language/procedure'
import {
  firstRefusal,
  inClusterAlready,
  leavesThePrimary,
  notListedBy,
  notPrimaryOf,
  otherVersion,
  startRefused,
  unreachable,
} from '../language/refusals'
import type { Context } from '../language/step'
import { N, P, X } from './replace-and-keep-questions'
import { replaceAndKeepRules } from './replace-and-keep-rules'
import { replaceAndKeepSteps } from './replace-and-keep-steps'
import { replacementCast } from './replace-peer'

/** REP-05: what does not answer cannot be backed up. */
function peerIsDead(world: World, peer: Expressway): StartRefusal | null {
  return isReachable(world, peer)
    ? null
    : startRefused(
        `${hostOf(world, peer)} does not answer, so its configuration cannot be kept. Replace it by a new peer.`,
        ['REP-05'],
        'replace-peer',
      )
}

function otherPlatform(world: World, peer: Expressway, newPeer: Expressway): StartRefusal | null {
  const [one, other] = [platforms[peer.platform], platforms[newPeer.platform]]
  return one.class === other.class
    ? null
    : startRefused(
        `${hostOf(world, newPeer)} is a ${other.name}, ${hostOf(world, peer)} a ${one.name}: they are not equivalent.`,
        ['REP-05', 'PRE-04'],
      )
}

function closing(context: Context): string[] {
  const [old, unit] = [inRole(context, X), inRole(context, N)]
  return [
    `${named(context, unit)} has taken the place of the old unit, ${old.id}, with its configuration, address and name.`,
    'The old unit must not come back to the network as it is: reset it first.',
    'With single sign-on for mobile and remote access: give the identity provider the new metadata of the cluster.',
    'What else an added peer needs: zones of other systems, its certificate, Cisco TMS where it is used.',
    ...context.progress.remarks,
  ]
}

/** Replace a peer and keep its configuration (guide, page 35). */
export const replaceAndKeep: Procedure = {
  id: 'replace-and-keep',
  title: 'Replace a peer and keep its configuration',
  guide: 'page 35',
  text: 'Moves the configuration of a peer that works to another unit of equivalent kind, which takes its place.',
  roles: [
    { key: P, label: 'Primary' },
    { key: X, label: 'Peer to be replaced' },
    { key: N, label: 'New unit' },
  ],
  orderMistake: 'REP-07',
  preflight: () => [],
  startRefusal: (world, roles) => {
    const { primary, peer, newPeer } = replacementCast(world, roles)
    return firstRefusal(
      () => leavesThePrimary(world, peer, 'REP-06'),
      () => notListedBy(world, primary, peer, 'REP-05'),
      () => peerIsDead(world, peer),
      () => inClusterAlready(world, newPeer),
      () => unreachable(world, [primary, newPeer], 'REP-05'),
      () => notPrimaryOf(world, primary, 'REP-06'),
      () => otherVersion(world, [...membersOf(world, primary), newPeer], 'REP-10'),
      () => otherPlatform(world, peer, newPeer),
    )
  },
  phases: [{ title: 'Steps', steps: replaceAndKeepSteps }],
  rules: replaceAndKeepRules,
  willBeLost: (world, roles) => {
    const { primary, newPeer } = replacementCast(world, roles)
    return [{ expressway: newPeer.id, items: lostItems(newPeer, primary) }]
  },
  closing,
}
