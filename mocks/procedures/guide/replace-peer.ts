import { pages } from '#contract/pages'
import { hasMetadataOf } from '../../sim/around/index'
import type { World } from '../../sim/ground/index'
import { hasPeers, isClustered, membersOf } from '../../sim/machine/index'
import { preflight } from '../engine/preflight'
import { inRole, isReachable, named, onRole, playing } from '../language/cast'
import { lossesTo } from '../language/cluster-wide'
import { rowOf, runs } from '../language/clustering'
import { checkNotThePrimary, hasLeftTheCluster } from '../language/common-steps'
import { isListedByNobody } from '../language/leaving'
import { lentPhases, lentRules, type Part, startWithout } from '../language/part'
import { type Phase, type Procedure, phase, type Roles, type StartRefusal } from '../language/procedure'
import {
  firstRefusal,
  inClusterAlready,
  leavesThePrimary,
  notListedBy,
  notPrimaryOf,
  otherVersion,
  unreachable,
} from '../language/refusals'
import { justSaved, type Rule, wasTried } from '../language/rule'
import { type Context, comesAfter, step } from '../language/step'
import { addPeer } from './add-peer'
import { removeDeadPeer } from './remove-dead-peer'
import { removeLivePeer } from './remove-live-peer'

const P = 'primary'
const X = 'peer'
const N = 'newPeer'

/** The branch is chosen by whether the peer could be reached at the start (REP-02, REP-03). */
const wasDead = (context: Context) => context.progress.start.unreachable.includes(inRole(context, X).id)

const wasAlive = (context: Context) => !wasDead(context)

const deadRemoval: Part = {
  of: removeDeadPeer,
  // The check of RMD.01 is REP.01; what becomes of the old unit afterwards is not for the replacement.
  without: ['RMD.01', 'RMD.06'],
  entry: ['REP.01'],
  exit: 'REP.02',
  roles: { primary: P, deadPeer: X },
  appliesWhen: wasDead,
}

const liveRemoval: Part = {
  of: removeLivePeer,
  without: ['RML.01', 'RML.10'],
  entry: ['REP.01'],
  exit: 'REP.03',
  roles: { primary: P, leavingPeer: X },
  appliesWhen: wasAlive,
}

/** Whichever way the old peer went. */
const adding: Part = {
  of: addPeer,
  entry: ['REP.02', 'REP.03'],
  exit: 'REP.04',
  roles: { primary: P, newPeer: N },
  start: startWithout(X),
}

const phases: readonly Phase[] = [
  phase('Prepare', [checkNotThePrimary('REP.01', X, { guide: ['REP-01'] })]),
  ...lentPhases(deadRemoval, 'Remove dead peer'),
  phase('Remove dead peer: Check', [
    step('REP.02', 'The dead peer is off every list', {
      text: 'Nobody who stays lists it any more.',
      on: P,
      path: pages.clustering,
      doneWith: ['RMD.02', 'RMD.03'],
      needs: onRole(X, (context, peer) => [
        comesAfter(context, 'RMD.02', 'Remove it as a dead peer first.'),
        ...isListedByNobody(context, peer),
      ]),
      appliesWhen: wasDead,
      after: ['REP.01'],
      guide: ['REP-02'],
    }),
  ]),
  ...lentPhases(liveRemoval, 'Remove live peer'),
  phase('Remove live peer: Check', [
    hasLeftTheCluster('REP.03', X, { appliesWhen: wasAlive, after: ['REP.01'], guide: ['REP-03'] }),
  ]),
  ...lentPhases(adding, 'Add'),
  phase('Check', [
    step('REP.04', 'The replacement is in the cluster', {
      text: 'It has joined and taken over the configuration of the primary.',
      on: N,
      path: pages.clustering,
      doneWith: ['ADD.30'],
      needs: onRole(N, (context, newPeer) => [
        comesAfter(context, 'ADD.30', `Add ${named(context, newPeer)} as a new peer.`),
        runs(context, newPeer, 'clustered'),
      ]),
      after: ['REP.02', 'REP.03'],
      guide: ['REP-04'],
    }),
  ]),
]

/** What the guide forbids meanwhile, beyond the order of the steps. */
const rules: readonly Rule[] = [
  {
    id: 'REP-M1',
    text: 'The wrong way: a peer that works was taken off the list as if it were dead. Remove it as a live peer.',
    guide: ['REP-03', 'RMD-02'],
    insteadOf: ['RML-23', 'RMD-10'],
    brokenBy: (moment) => {
      const [primary, peer] = [inRole(moment, P), inRole(moment, X)]
      return (
        wasTried(moment, primary, ['REP-M1', 'RML-23']) ||
        (justSaved(moment, primary, pages.clustering) &&
          hasPeers(primary) &&
          isReachable(moment.world, peer) &&
          isClustered(peer) &&
          rowOf(moment.world, primary, peer) === undefined)
      )
    },
  },
  ...lentRules(deadRemoval),
  ...lentRules(liveRemoval),
  ...lentRules(adding),
]

function startRefusal(world: World, roles: Roles): StartRefusal | null {
  const [primary, peer] = [playing(world, roles, P), playing(world, roles, X)]
  const newPeer = playing(world, roles, N)
  const staying = membersOf(world, primary).filter((member) => member.id !== peer.id)
  return firstRefusal(
    () => leavesThePrimary(world, peer, 'REP-01'),
    () => notListedBy(world, primary, peer, 'REP-01'),
    () => inClusterAlready(world, newPeer),
    () => unreachable(world, [primary, newPeer], 'REP-04'),
    () => notPrimaryOf(world, primary, 'REP-01'),
    () => otherVersion(world, [...staying, newPeer], 'ADD-12'),
  )
}

function closing(context: Context): string[] {
  const { world } = context
  const [peer, newPeer] = [inRole(context, X), inRole(context, N)]
  return [
    `${named(context, newPeer)} has taken the place of ${named(context, peer)}.`,
    `Before ${named(context, peer)} is used again, clear it: best by a factory reset, while it is away from the network.`,
    ...(world.identityProvider && !hasMetadataOf(world, inRole(context, P))
      ? [
          `Nobody can sign in through ${named(context, newPeer)} until ${world.identityProvider.name} has the new SAML metadata of the cluster: export it on the primary, and import it there.`,
        ]
      : []),
    ...context.progress.remarks,
  ]
}

/** Replace a peer (guide, page 35). */
export const replacePeer: Procedure = {
  id: 'replace-peer',
  title: 'Replace a peer',
  guide: 'page 35',
  text: 'Removes a peer, dead or alive, and adds another Expressway in its place.',
  startsIn: { scenario: 'cluster-of-three', roles: { primary: 'expe1', peer: 'expe2', newPeer: 'expe4' } },
  roles: [
    { key: P, label: 'Primary' },
    { key: X, label: 'Peer to be replaced' },
    { key: N, label: 'Replacement' },
  ],
  orderMistake: 'REP-04',
  // A dead member cannot be judged, and it is about to go.
  preflight: (world, roles) =>
    isReachable(world, playing(world, roles, X)) ? preflight(world, 'add', roles) : [],
  startRefusal,
  phases,
  rules,
  willBeLost: (world, roles) => lossesTo(playing(world, roles, P), [playing(world, roles, N)]),
  closing,
}
