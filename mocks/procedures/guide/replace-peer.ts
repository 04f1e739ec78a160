import { present } from '../../sim/assert'
import { isClustered, membersOf } from '../../sim/clustering/read'
import { expresswayOf } from '../../sim/stage'
import type { Expressway, World } from '../../sim/world'
import { preflight } from '../engine/preflight'
import { inRole, isReachable, named } from '../language/cast'
import { lostItems } from '../language/cluster-wide'
import { rowOf } from '../language/clustering'
import { pages } from '../language/pages'
import { lentRules } from '../language/part'
import type { Procedure, Roles } from '../language/procedure'
import {
  firstRefusal,
  inClusterAlready,
  leavesThePrimary,
  notListedBy,
  notPrimaryOf,
  otherVersion,
  unreachable,
} from '../language/refusals'
import { justSaved, type Rule } from '../language/rule'
import type { Context } from '../language/step'
import { adding, deadRemoval, liveRemoval, replacePeerSteps } from './replace-peer-steps'

type Cast = { world: World; primary: Expressway; peer: Expressway; newPeer: Expressway }

/** The three machines of a replacement. */
export const replacementCast = (world: World, roles: Roles): Cast => ({
  world,
  primary: expresswayOf(world, present(roles['primary'], 'the primary is not named')),
  peer: expresswayOf(world, present(roles['peer'], 'the peer to be replaced is not named')),
  newPeer: expresswayOf(world, present(roles['newPeer'], 'the replacement is not named')),
})

const rules: readonly Rule[] = [
  {
    id: 'REP-M1',
    text: 'The wrong way: a peer that works was taken off the list as if it were dead. Remove it as a live peer.',
    guide: ['REP-03', 'RMD-02'],
    brokenBy: (moment) => {
      const [primary, peer] = [inRole(moment, 'primary'), inRole(moment, 'peer')]
      return (
        justSaved(moment, primary, pages.clustering) &&
        isReachable(moment.world, peer) &&
        isClustered(peer) &&
        rowOf(moment.world, primary, peer) === undefined
      )
    },
  },
  ...lentRules(deadRemoval),
  ...lentRules(liveRemoval),
  ...lentRules(adding),
]

function closing(context: Context): string[] {
  const [peer, newPeer] = [inRole(context, 'peer'), inRole(context, 'newPeer')]
  return [
    `${named(context, newPeer)} has taken the place of ${named(context, peer)}.`,
    `Before ${named(context, peer)} is used again, clear it: best by a factory reset, while it is away from the network.`,
    ...context.progress.remarks,
  ]
}

/** Replace a peer (guide, page 35). */
export const replacePeer: Procedure = {
  id: 'replace-peer',
  title: 'Replace a peer',
  guide: 'page 35',
  text: 'Removes a peer, dead or alive, and adds another Expressway in its place.',
  roles: [
    { key: 'primary', label: 'Primary' },
    { key: 'peer', label: 'Peer to be replaced' },
    { key: 'newPeer', label: 'Replacement' },
  ],
  orderMistake: 'REP-04',
  preflight: (world, roles) => {
    const { peer } = replacementCast(world, roles)
    // A dead member cannot be judged, and it is about to go.
    return isReachable(world, peer) ? preflight(world, 'add', roles) : []
  },
  startRefusal: (world, roles) => {
    const { primary, peer, newPeer } = replacementCast(world, roles)
    const members = membersOf(world, primary).filter((member) => member.id !== peer.id)
    return firstRefusal(
      () => leavesThePrimary(world, peer, 'REP-01'),
      () => notListedBy(world, primary, peer, 'REP-01'),
      () => inClusterAlready(world, newPeer),
      () => unreachable(world, [primary, newPeer], 'REP-04'),
      () => notPrimaryOf(world, primary, 'REP-01'),
      () => otherVersion(world, [...members, newPeer], 'ADD-12'),
    )
  },
  phases: [{ title: 'Steps', steps: replacePeerSteps }],
  rules,
  willBeLost: (world, roles) => {
    const { primary, newPeer } = replacementCast(world, roles)
    return [{ expressway: newPeer.id, items: lostItems(newPeer, primary) }]
  },
  closing,
}
