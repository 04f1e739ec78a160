import type { MenuPath } from '#contract/menu'
import { pages } from '#contract/pages'
import { type Expressway, type ExpresswayId, expresswayOf, type World } from '../../sim/ground/index'
import { clusterNameOf, hasPeers, isClustered, membersOf } from '../../sim/machine/index'
import { type Act, deleteItems, restart, save, waitUntilBack } from '../language/act'
import {
  firstLacking,
  hasSubordinates,
  inRole,
  isReachable,
  members,
  named,
  onRole,
  outsiders,
  playing,
  subordinates,
} from '../language/cast'
import { findMeAccountsOf } from '../language/cluster-wide'
import { noPeersSaved, runs } from '../language/clustering'
import { leftAlone, rowValues } from '../language/clustering-values'
import { leavingWords, OUTSIDE_THE_EXPRESSWAYS } from '../language/common-steps'
import { leftClusterName } from '../language/leaving'
import { microsoftDisabled, usesMicrosoft } from '../language/machine'
import { restarted, wasDeletedFrom } from '../language/marks'
import { type Phase, type Procedure, phase, type StartRefusal } from '../language/procedure'
import { firstRefusal, notPrimaryOf, otherVersion, startRefused } from '../language/refusals'
import { isWrittenDown, justChanged, justRestarting, justSaved, type Rule } from '../language/rule'
import { alongside, type Context, comesAfter, type Need, need, step, wasDone } from '../language/step'
import { managesCluster, provisioningOff, tabSeen, turnProvisioningOff } from '../language/tms-members'
import { deleteZones, noZoneHolds, zonesTowards } from '../language/zones'

const P = 'primary'

const phases: readonly Phase[] = [
  phase('Prepare', [
    step('DIS.01', 'Turn provisioning off in Cisco TMS', {
      text: 'With Cisco TMS in Provisioning Extension mode: open the Provisioning tab of any member, which shows the same on each, clear the check boxes of all four services, and save. Only then is the cluster taken apart.',
      on: null,
      path: null,
      acts: onRole(P, turnProvisioningOff),
      needs: (context) => [
        tabSeen(context, members(context), 'provisioning'),
        provisioningOff(context, inRole(context, P)),
        need(members(context).every(isClustered), {
          missing: 'A peer has left the cluster already.',
          met: '',
        }),
      ],
      appliesWhen: (context) =>
        managesCluster(context) && context.world.tms?.isProvisioningExtensionMode === true,
      // From then on nobody is left for whom a service could be on.
      missedAfter: 'DIS.08',
      guide: ['DIS-07', 'DIS-08'],
    }),
  ]),
  phase('First subordinate', [
    step('DIS.02', 'Take the clustering off a subordinate', {
      text: 'Give it a Cluster name that no other has, such as its FQDN, clear all six rows, its own included, and save once.',
      on: onFirst,
      path: pages.clustering,
      acts: (context) => [clear(firstToLeave(context))],
      needs: (context) => cleared(context, firstToLeave(context)),
      appliesWhen: hasSubordinates,
      latches: false,
      after: ['DIS.01'],
      guide: ['DIS-09', 'DIS-10', 'DIS-12'],
    }),
    step('DIS.03', leavingWords.accounts, {
      text: 'Optional: accounts that are no longer used there stay until somebody deletes them.',
      on: onFirst,
      path: pages.findMe,
      acts: (context) => deleteAccounts(firstToLeave(context)),
      needs: (context) => [
        need(
          findMeAccountsOf(firstToLeave(context)).length === 0 || wasDone(context.progress, 'DIS.05'),
          leavingWords.accountsMissing,
          firstToLeave(context),
        ),
      ],
      // It still applies when they have gone: it is done then, and not beside the point.
      appliesWhen: (context) =>
        hasSubordinates(context) &&
        (findMeAccountsOf(firstToLeave(context)).length > 0 ||
          wasDeletedFrom(context, firstToLeave(context), pages.findMe)),
      guide: ['DIS-11'],
    }),
    step('DIS.04', leavingWords.microsoft, {
      text: 'Where it is used on the subordinate, set it to Disabled and save.',
      on: onFirst,
      path: pages.microsoft,
      acts: (context) => disableMicrosoft(context, firstToLeave(context)),
      needs: (context) => [microsoftDisabled(context, firstToLeave(context))],
      appliesWhen: (context) => hasSubordinates(context) && usesMicrosoft(context, firstToLeave(context)),
      guide: ['DIS-13'],
    }),
    step('DIS.05', 'Restart it', {
      text: leavingWords.restart,
      on: onFirst,
      path: pages.restart,
      acts: (context) => restartOf(firstToLeave(context)),
      needs: (context) => [
        restarted(context, firstToLeave(context), 'DIS.02'),
        runs(context, firstToLeave(context), 'standalone'),
      ],
      appliesWhen: hasSubordinates,
      after: ['DIS.02', 'DIS.04'],
      guide: ['DIS-14'],
    }),
  ]),
  phase('Other subordinates', [
    step('DIS.06', 'The same for every other subordinate', {
      text: 'One after the other: a name of its own, no rows, save, restart. The next one only when the last is back.',
      on: (context) => nextToLeave(context).id,
      path: (context) => nextToLeave(context).path,
      acts: (context) =>
        subordinates(context)
          .filter((peer) => !isMet(left(context, peer)))
          .flatMap((peer) => [clear(peer), ...disableMicrosoft(context, peer), ...restartOf(peer)]),
      needs: (context) => [
        comesAfter(context, 'DIS.05', 'Take the first subordinate out completely.'),
        ...subordinates(context).flatMap((peer) => left(context, peer)),
      ],
      appliesWhen: (context) => subordinates(context).length > 1,
      after: ['DIS.05'],
      guide: ['DIS-15', 'DIS-14'],
    }),
  ]),
  phase('Primary', [
    step('DIS.07', 'Take the clustering off the primary', {
      text: 'Clear all six rows and save. Another Cluster name is up to you.',
      on: P,
      path: pages.clustering,
      acts: onRole(P, (_, primary) => [save(primary, pages.clustering, rowValues([]))]),
      needs: onRole(P, (context, primary) => [noPeersSaved(context, primary)]),
      latches: false,
      after: ['DIS.05', 'DIS.06'],
      guide: ['DIS-16', 'DIS-17', 'DIS-18', 'DIS-22'],
    }),
    step('DIS.08', 'Restart the primary', {
      text: 'Restart, then OK.',
      on: P,
      path: pages.restart,
      acts: onRole(P, (_, primary) => restartOf(primary)),
      needs: onRole(P, (context, primary) => [
        restarted(context, primary, 'DIS.07'),
        runs(context, primary, 'standalone'),
      ]),
      after: ['DIS.07'],
      guide: ['DIS-19'],
    }),
  ]),
  phase('Around', [
    step('DIS.09', 'Change the zones of other systems', {
      text: 'Zones of other systems that lead to this cluster are deleted or lead to a suitable Expressway.',
      on: (context) => zonesHere(context)[0]?.owner.id ?? null,
      path: pages.zones,
      // Nobody is left who speaks for the cluster. Which of its former peers would suit instead, only its users know.
      acts: (context) => deleteZones(context, zonesHere(context)),
      needs: (context) => {
        const zones = zonesHere(context).map(
          ({ owner, zone }) => `${String(zone.values['name'])} of ${named(context, owner)}`,
        )
        return [
          comesAfter(context, 'DIS.08', 'Restart the primary first.'),
          need(
            zones.length === 0,
            {
              missing: `These zones still lead to the former cluster: ${zones.join(', ')}.`,
              met: 'No zone leads to the former cluster any more.',
            },
            zonesHere(context)[0]?.owner,
            pages.zones,
          ),
        ]
      },
      appliesWhen: (context) => context.progress.start.zonesToCluster > 0,
      after: ['DIS.08'],
      guide: ['DIS-20'],
    }),
    step('DIS.10', 'Point endpoints and DNS to a suitable Expressway', {
      text: 'Nothing may use the name of the cluster any more. The map lists the endpoints of the world that do.',
      on: null,
      path: null,
      // The closing lines remind of it; the lab cannot see what others point at.
      toldOnly: OUTSIDE_THE_EXPRESSWAYS,
      after: ['DIS.08'],
      guide: ['DIS-21'],
    }),
    step('DIS.11', 'Make the former peers neighbors', {
      text: 'Optional: mutual neighbor zones let their endpoints call each other again.',
      on: P,
      path: pages.zones,
      // Nothing depends on it: the closing lines say so.
      toldOnly: 'Add neighbor zones between the former peers, or go on without.',
      after: ['DIS.08'],
      guide: ['DIS-04', 'DIS-05'],
    }),
  ]),
]

/** The subordinate with which it begins: the first that has no peers any more, else the first of all. */
function firstToLeave(context: Context): Expressway {
  const all = subordinates(context)
  return (
    all.find((peer) => !isClustered(peer)) ??
    all.find((peer) => isMet(cleared(context, peer))) ??
    all[0] ??
    inRole(context, P)
  )
}

function onFirst(context: Context): ExpresswayId {
  return firstToLeave(context).id
}

/** The next subordinate that still has something to do, and on which page. */
function nextToLeave(context: Context): { id: ExpresswayId | null; path: MenuPath } {
  const id = firstLacking(subordinates(context), (peer) => isMet(left(context, peer)))
  const peer = id ? expresswayOf(context.world, id) : undefined
  return { id, path: peer && isMet(cleared(context, peer)) ? pages.restart : pages.clustering }
}

const clear = (peer: Expressway): Act => save(peer, pages.clustering, leftAlone(peer))

const disableMicrosoft = (context: Context, peer: Expressway): Act[] =>
  microsoftDisabled(context, peer).met ? [] : [save(peer, pages.microsoft, { mode: 'Disabled' })]

/** All accounts of FindMe there, selected and deleted. */
const deleteAccounts = (peer: Expressway): Act[] => [
  deleteItems(
    peer,
    pages.findMe,
    findMeAccountsOf(peer).map(({ id }) => id),
  ),
]

const restartOf = (peer: Expressway): Act[] => [restart(peer), waitUntilBack(peer)]

const isMet = (needs: readonly Need[]) => needs.every(({ met }) => met)

/** Name of its own, no rows. */
function cleared(context: Context, peer: Expressway): Need[] {
  return [leftClusterName(context, peer), noPeersSaved(context, peer), namedAlone(context, peer)]
}

function namedAlone(context: Context, peer: Expressway): Need {
  const namesake = namesakeOf(context, peer)
  return need(
    namesake === undefined || hasPeers(peer),
    {
      missing: `${named(context, peer)} and ${namesake ? named(context, namesake) : ''} have the same Cluster name.`,
      met: `No other has the Cluster name of ${named(context, peer)}.`,
    },
    peer,
    pages.clustering,
  )
}

/** The name that another former member has as well; two may not keep one name (DIS-09). */
function namesakeOf(context: Context, peer: Expressway): Expressway | undefined {
  return subordinates(context).find(
    (other) => other.id !== peer.id && !hasPeers(other) && clusterNameOf(other) === clusterNameOf(peer),
  )
}

/** Cleared, restarted, alone. */
function left(context: Context, peer: Expressway): Need[] {
  return [
    leftClusterName(context, peer),
    noPeersSaved(context, peer),
    // Where all are asked, both of two that have one name are told so.
    alongside(namedAlone(context, peer)),
    microsoftDisabled(context, peer),
    runs(context, peer, 'standalone'),
    need(
      peer.power.state === 'up',
      { missing: `Wait until ${named(context, peer)} is back.`, met: `${named(context, peer)} is up.` },
      peer,
    ),
  ]
}

/** Zones of other systems that still lead to a former member. */
const zonesHere = (context: Context) => zonesTowards(context, outsiders(context), members(context))

/** What the guide forbids while a cluster is disbanded, beyond the order of the steps. */
const rules: readonly Rule[] = [
  {
    id: 'DIS-M1',
    text: 'The primary was cleared before every subordinate had left: the rest has no primary.',
    guide: ['DIS-22'],
    insteadOf: ['RML-M1'],
    brokenBy: (moment) => {
      const primary = inRole(moment, P)
      const early = subordinates(moment).some(isClustered)
      return (
        early &&
        // The strict machine refuses to lose its primary; the attempt counts all the same.
        (isWrittenDown(moment, 'RML-M1') ||
          (justSaved(moment, primary, pages.clustering) && !hasPeers(primary)))
      )
    },
  },
  {
    id: 'DIS-M3',
    text: 'Two subordinates have the same Cluster name.',
    guide: ['DIS-09'],
    brokenBy: (moment) =>
      subordinates(moment).some(
        (peer) =>
          justSaved(moment, peer, pages.clustering) &&
          !hasPeers(peer) &&
          namesakeOf(moment, peer) !== undefined,
      ),
  },
  {
    id: 'DIS-M5',
    text: 'Neighbor zones between the peers were made before the cluster was disbanded.',
    guide: ['DIS-05'],
    brokenBy: (moment) =>
      !wasDone(moment.progress, 'DIS.08') &&
      members(moment).some(
        (owner) =>
          justChanged(moment, owner) &&
          !noZoneHolds(
            moment,
            owner,
            members(moment).filter((other) => other.id !== owner.id),
          ).met,
      ),
  },
  {
    id: 'DIS-M6',
    text: 'A peer was restarted while another was not back yet.',
    guide: ['DIS-14', 'DIS-15'],
    insteadOf: ['ADD-M12'],
    brokenBy: (moment) =>
      isWrittenDown(moment, 'ADD-M12') ||
      (members(moment).some((peer) => justRestarting(moment, peer)) &&
        members(moment).filter((peer) => peer.power.state === 'restarting').length > 1),
  },
]

function noCluster(world: World, primary: Expressway): StartRefusal | null {
  return isClustered(primary)
    ? null
    : startRefused(`${named({ world }, primary)} is in no cluster: there is nothing to disband.`, ['DIS-01'])
}

/** DIS-06: who does not answer is removed as a dead peer before. */
function deadPeer(world: World, primary: Expressway): StartRefusal | null {
  const silent = membersOf(world, primary).find((peer) => !isReachable(world, peer))
  if (!silent) return null
  return silent.id === primary.id
    ? startRefused(
        `${named({ world }, primary)}, the primary, does not answer. Make another peer the primary first.`,
        ['DIS-06', 'PRI-01'],
        'change-primary',
      )
    : startRefused(
        `${named({ world }, silent)} does not answer. Remove it as a dead peer first.`,
        ['DIS-06'],
        'remove-dead-peer',
      )
}

function closing(context: Context): string[] {
  const names = members(context).map((member) => named(context, member))
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
  startsIn: { scenario: 'cluster-of-three', roles: { primary: 'expe1' } },
  roles: [{ key: P, label: 'Primary' }],
  orderMistake: 'DIS-22',
  preflight: () => [],
  startRefusal: (world, roles) => {
    const primary = playing(world, roles, P)
    return firstRefusal(
      () => noCluster(world, primary),
      () => deadPeer(world, primary),
      () => notPrimaryOf(world, primary, 'DIS-22'),
      () => otherVersion(world, membersOf(world, primary), 'PRE-02'),
    )
  },
  phases,
  rules,
  willBeLost: () => [],
  closing,
}
