import { pages } from '#contract/pages'
import type { Expressway, World } from '../../sim/ground/index'
import { designatedPrimary, hasPeers, isClustered, membersOf } from '../../sim/machine/index'
import { deleteItems, restart, save, shutDown, visits, waitUntilBack } from '../language/act'
import { inRole, isReachable, named, onRole, playing, subordinates } from '../language/cast'
import { findMeAccountsOf, isUnchanged } from '../language/cluster-wide'
import { noPeersSaved, rowOf, runs } from '../language/clustering'
import { leftAlone } from '../language/clustering-values'
import {
  leavingWords,
  OUTSIDE_THE_EXPRESSWAYS,
  pointToTheRest,
  pointWhatNames,
  removalSteps,
} from '../language/common-steps'
import { isNotThePrimary, leftClusterName } from '../language/leaving'
import { microsoftDisabled, usesMicrosoft } from '../language/machine'
import { restarted, wasDeletedFrom } from '../language/marks'
import {
  type CheckResult,
  type Phase,
  type Procedure,
  phase,
  type Roles,
  type StartRefusal,
} from '../language/procedure'
import { firstRefusal, otherVersion, refusedAsPrimary, startRefused } from '../language/refusals'
import { isWrittenDown, justRestarting, justSaved, type Rule, wasTried } from '../language/rule'
import { type Context, need, step, wasDone } from '../language/step'

const P = 'primary'
const L = 'leavingPeer'

const removal = removalSteps(L, 'RML.06')

const phases: readonly Phase[] = [
  phase('Prepare', [
    step('RML.01', 'Check that the leaving peer is not the primary', {
      text: 'Look at Configuration primary on the Clustering page of a member. If it names the leaving peer, change the primary first.',
      on: P,
      path: pages.clustering,
      acts: onRole(P, visits(pages.clustering)),
      needs: onRole(L, isNotThePrimary),
      guide: ['RML-05'],
    }),
  ]),
  phase('Leaving peer', [
    step('RML.02', 'Take the clustering off the leaving peer', {
      text: 'Give it a Cluster name of its own, such as its FQDN, clear all six rows, its own included, and save once.',
      on: L,
      path: pages.clustering,
      acts: onRole(L, (_, leaving) => [save(leaving, pages.clustering, leftAlone(leaving))]),
      needs: onRole(L, (context, leaving) => [
        leftClusterName(context, leaving),
        noPeersSaved(context, leaving),
      ]),
      latches: false,
      after: ['RML.01'],
      guide: ['RML-06', 'RML-07', 'RML-08', 'RML-10', 'RML-24'],
    }),
    step('RML.03', leavingWords.accounts, {
      text: 'Optional: accounts that are no longer used there.',
      on: L,
      path: pages.findMe,
      acts: onRole(L, (_, leaving) => [
        deleteItems(
          leaving,
          pages.findMe,
          findMeAccountsOf(leaving).map(({ id }) => id),
        ),
      ]),
      needs: onRole(L, (context, leaving) => [
        need(
          findMeAccountsOf(leaving).length === 0 || wasDone(context.progress, 'RML.05'),
          leavingWords.accountsMissing,
          leaving,
        ),
      ]),
      // It still applies when they have gone: it is done then, and not beside the point.
      appliesWhen: (context) =>
        findMeAccountsOf(inRole(context, L)).length > 0 ||
        wasDeletedFrom(context, inRole(context, L), pages.findMe),
      guide: ['RML-09'],
    }),
    step('RML.04', leavingWords.microsoft, {
      text: 'Where it was used on the leaving peer, set it to Disabled and save.',
      on: L,
      path: pages.microsoft,
      acts: onRole(L, (_, leaving) => [save(leaving, pages.microsoft, { mode: 'Disabled' })]),
      needs: onRole(L, (context, leaving) => [microsoftDisabled(context, leaving)]),
      appliesWhen: (context) => usesMicrosoft(context, inRole(context, L)),
      guide: ['RML-11'],
    }),
    step('RML.05', 'Restart the leaving peer', {
      text: leavingWords.restart,
      on: L,
      path: pages.restart,
      acts: onRole(L, (_, leaving) => [restart(leaving), waitUntilBack(leaving)]),
      needs: onRole(L, (context, leaving) => [
        restarted(context, leaving, 'RML.02'),
        runs(context, leaving, 'standalone'),
      ]),
      after: ['RML.02', 'RML.04'],
      guide: ['RML-12'],
    }),
  ]),
  phase('Primary', [
    removal.deleteOnPrimary({
      after: ['RML.05'],
      guide: ['RML-13', 'RML-14', 'RML-15', 'RML-16'],
    }),
  ]),
  phase('Subordinates', [
    removal.deleteOnSubordinates('RML.07', { after: ['RML.06'], guide: ['RML-17', 'RML-18'] }),
  ]),
  phase('Around', [
    removal.takeOutOfZones('RML.08', { after: ['RML.07'], guide: ['RML-19'] }),
    pointToTheRest('RML.09', OUTSIDE_THE_EXPRESSWAYS, { after: ['RML.07'], guide: ['RML-20'] }),
    step('RML.10', 'Take it out of service or give it other work', {
      text: 'The removed system goes on with its old configuration as one alone. Shut it down, or configure it for its new purpose.',
      on: L,
      path: pages.restart,
      acts: onRole(L, (_, leaving) => [shutDown(leaving)]),
      needs: onRole(L, (context, leaving) => [
        need(
          wasDone(context.progress, 'RML.05') &&
            (isDown(leaving.power.state) || !isUnchanged(context, leaving)),
          {
            missing: `${named(context, leaving)} is in service with the configuration of the cluster: shut it down or change it.`,
            met: `${named(context, leaving)} is out of service, or has other work.`,
          },
          leaving,
        ),
      ]),
      after: ['RML.07'],
      guide: ['RML-21', 'RML-22'],
    }),
  ]),
]

const isDown = (state: string) => state === 'off' || state === 'shutting-down'

/** What the guide forbids meanwhile, beyond the order of the steps. */
const rules: readonly Rule[] = [
  {
    id: 'RML-23',
    text: 'The primary lost the row of the leaving peer before that peer had left.',
    guide: ['RML-23'],
    insteadOf: ['REP-M1'],
    brokenBy: (moment) => {
      const [primary, leaving] = [inRole(moment, P), inRole(moment, L)]
      return (
        !wasDone(moment.before, 'RML.02') &&
        (wasTried(moment, primary, ['REP-M1']) ||
          (justSaved(moment, primary, pages.clustering) &&
            rowOf(moment.world, primary, leaving) === undefined))
      )
    },
  },
  {
    id: 'RML-23',
    text: 'A subordinate lost the row of the leaving peer before the primary did.',
    guide: ['RML-23', 'RML-17'],
    insteadOf: ['REP-M1', 'ADD-M3'],
    brokenBy: (moment) => {
      const [primary, leaving] = [inRole(moment, P), inRole(moment, L)]
      return (
        rowOf(moment.world, primary, leaving) !== undefined &&
        subordinates(moment).some(
          (peer) =>
            wasTried(moment, peer, ['REP-M1', 'ADD-M3']) ||
            (justSaved(moment, peer, pages.clustering) && rowOf(moment.world, peer, leaving) === undefined),
        )
      )
    },
  },
  {
    id: 'RML-M5',
    text: 'A row was left blank above a filled one: when a peer goes, the addresses below its row move up.',
    guide: ['RML-14'],
    insteadOf: ['ADD-M2'],
    brokenBy: (moment) => isWrittenDown(moment, 'ADD-M2'),
  },
  {
    id: 'RML-M3',
    text: 'The leaving peer was restarted with an address still in its list: it stays half clustered.',
    guide: ['RML-07'],
    brokenBy: (moment) => {
      const leaving = inRole(moment, L)
      return justRestarting(moment, leaving) && hasPeers(leaving)
    },
  },
]

function startRefusal(world: World, roles: Roles): StartRefusal | null {
  const [primary, leaving] = [playing(world, roles, P), playing(world, roles, L)]
  return firstRefusal(
    () => notReachable(world, leaving),
    () => isThePrimary(world, leaving),
    () => notAMember(world, primary, leaving),
    () => notPrimary(world, primary),
    () => otherVersion(world, membersOf(world, primary), 'PRE-02'),
  )
}

function notReachable(world: World, leaving: Expressway): StartRefusal | null {
  return isReachable(world, leaving)
    ? null
    : startRefused(
        `${named({ world }, leaving)} does not answer. A peer that cannot be reached is removed as a dead one.`,
        ['RML-04'],
        'remove-dead-peer',
      )
}

function isThePrimary(world: World, leaving: Expressway): StartRefusal | null {
  const others = membersOf(world, leaving).length > 1
  const primary = isClustered(leaving) && designatedPrimary(world, leaving)?.id === leaving.id
  if (!primary) return null
  return others
    ? refusedAsPrimary(world, leaving, ['RML-05'])
    : startRefused(
        `${named({ world }, leaving)} is the only peer. Disband the cluster instead.`,
        ['RML-03'],
        'disband',
      )
}

function notAMember(world: World, primary: Expressway, leaving: Expressway): StartRefusal | null {
  const member = isClustered(leaving) && membersOf(world, primary).some((peer) => peer.id === leaving.id)
  return member
    ? null
    : startRefused(`${named({ world }, leaving)} is not in the cluster of ${named({ world }, primary)}.`, [
        'RML-01',
      ])
}

function notPrimary(world: World, primary: Expressway): StartRefusal | null {
  return designatedPrimary(world, primary)?.id === primary.id
    ? null
    : startRefused(`${named({ world }, primary)} is not the primary of the cluster.`, ['RML-05'])
}

/** RML-03: with two peers left, removing one may be meant as the end of the cluster. */
function disbandHint(world: World, roles: Roles): CheckResult[] {
  const two = membersOf(world, playing(world, roles, P)).length <= 2
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
  const leaving = named(context, inRole(context, L))
  return [
    `${leaving} is no longer in the cluster. It keeps its configuration and works alone until somebody changes it.`,
    pointWhatNames(leaving),
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
  startsIn: { scenario: 'cluster-of-three', roles: { primary: 'expe1', leavingPeer: 'expe3' } },
  roles: [
    { key: P, label: 'Primary' },
    { key: L, label: 'Leaving peer' },
  ],
  orderMistake: 'RML-23',
  preflight: disbandHint,
  startRefusal,
  phases,
  rules,
  willBeLost: () => [],
  closing,
}
