import { pages } from '#contract/pages'
import { externalManagerStatus } from '../../sim/around/index'
import type { Expressway, World } from '../../sim/ground/index'
import { designatedPrimary, hasPeers, membersOf } from '../../sim/machine/index'
import { restart, save, visits, waitUntilBack } from '../language/act'
import { inRole, isInUse, isReachable, named, onRole, playing, subordinates } from '../language/cast'
import { noPeersSaved, rowOf } from '../language/clustering'
import { leftAlone } from '../language/clustering-values'
import { pointToTheRest, pointWhatNames, removalSteps } from '../language/common-steps'
import { isPrimaryWords } from '../language/leaving'
import { seen } from '../language/marks'
import { type Phase, type Procedure, phase, type Roles, type StartRefusal } from '../language/procedure'
import { firstRefusal, notPrimaryOf, refusedAsPrimary, startRefused, unreachable } from '../language/refusals'
import { isWrittenDown, justSaved, type Rule, wasTried } from '../language/rule'
import { type Context, type Need, need, step, wasDone } from '../language/step'

const P = 'primary'
const D = 'deadPeer'

const removal = removalSteps(D, 'RMD.02')

const phases: readonly Phase[] = [
  phase('Prepare', [
    step('RMD.01', 'Check that the dead peer is not the primary', {
      text: 'Look at Configuration primary on the Clustering page of the primary. If it names the dead peer, change the primary first.',
      on: P,
      path: pages.clustering,
      acts: onRole(P, visits(pages.clustering)),
      needs: onRole(P, (context, primary) => [
        seen(context, primary, pages.clustering),
        need(
          designatedPrimary(context.world, primary)?.id !== inRole(context, D).id,
          isPrimaryWords(context, inRole(context, D)),
        ),
        ...secondLook(context, primary),
      ]),
      guide: ['RMD-01', 'RMD-05'],
    }),
  ]),
  phase('Primary', [
    removal.deleteOnPrimary({
      after: ['RMD.01'],
      guide: ['RMD-06', 'RMD-07', 'RMD-08', 'RMD-09'],
    }),
  ]),
  phase('Subordinates', [
    removal.deleteOnSubordinates('RMD.03', { after: ['RMD.02'], guide: ['RMD-10', 'RMD-13'] }),
  ]),
  phase('Around', [
    removal.takeOutOfZones('RMD.04', { after: ['RMD.03'], guide: ['RMD-11'] }),
    pointToTheRest(
      'RMD.05',
      'Endpoints and the entries of the cluster are changed outside the Expressways.',
      {
        after: ['RMD.03'],
        guide: ['RMD-12'],
      },
    ),
    step('RMD.06', 'Clear it before it is reconnected', {
      text: 'A unit that works again still has its old list. Isolate it from the others, clear all six rows there, or reset it, before it comes back to the network.',
      on: D,
      path: pages.clustering,
      acts: onRole(D, (_, dead) => [
        save(dead, pages.clustering, leftAlone(dead)),
        restart(dead),
        waitUntilBack(dead),
      ]),
      needs: onRole(D, (context, dead) => [noPeersSaved(context, dead)]),
      // As long as it stays dead there is nothing to clear.
      appliesWhen: (context) =>
        wasDone(context.progress, 'RMD.02') && isInUse(context.world, inRole(context, D)),
      guide: ['RMD-03', 'RMD-04', 'RMD-14'],
    }),
  ]),
]

/** Cisco TMS, where it manages the primary, shows as primary whom that one names: told beside the first look. */
function secondLook(context: Context, primary: Expressway): Need[] {
  const shown = designatedPrimary(context.world, primary)
  return shown && externalManagerStatus(context.world, primary).state === 'Active'
    ? [need(true, `Cisco TMS shows ${named(context, shown)} as the primary.`, primary, pages.externalManager)]
    : []
}

/** What the guide forbids meanwhile, beyond the order of the steps. */
const rules: readonly Rule[] = [
  {
    id: 'RMD-M4',
    text: 'The rows that are left have a gap, or the number of the primary is that of a blank row: the addresses below the dead peer move up, and the number follows.',
    guide: ['RMD-07', 'RMD-08'],
    insteadOf: ['ADD-M2', 'RML-M5'],
    brokenBy: (moment) => isWrittenDown(moment, 'ADD-M2') || isWrittenDown(moment, 'RML-M5'),
  },
  {
    id: 'RMD-10',
    text: 'A subordinate lost the row of the dead peer before the primary did.',
    guide: ['RMD-06', 'RMD-10'],
    insteadOf: ['ADD-M3'],
    brokenBy: (moment) => {
      const [primary, dead] = [inRole(moment, P), inRole(moment, D)]
      return (
        rowOf(moment.world, primary, dead) !== undefined &&
        subordinates(moment).some(
          (peer) =>
            wasTried(moment, peer, ['ADD-M3']) ||
            (justSaved(moment, peer, pages.clustering) && rowOf(moment.world, peer, dead) === undefined),
        )
      )
    },
  },
]

function startRefusal(world: World, roles: Roles): StartRefusal | null {
  const [primary, dead] = [playing(world, roles, P), playing(world, roles, D)]
  return firstRefusal(
    () => isThePrimary(world, primary, dead),
    () => notListed(world, primary, dead),
    () => answers(world, dead),
    () => unreachable(world, [primary], 'RMD-06'),
    () => notPrimaryOf(world, primary, 'RMD-05'),
  )
}

/** RMD-02: a peer that answers leaves by itself, which also clears it. */
function answers(world: World, dead: Expressway): StartRefusal | null {
  return isReachable(world, dead)
    ? startRefused(
        `${named({ world }, dead)} answers. A live peer is removed as such: otherwise it keeps its list of peers.`,
        ['RMD-01', 'RMD-02'],
        'remove-live-peer',
      )
    : null
}

function isThePrimary(world: World, primary: Expressway, dead: Expressway): StartRefusal | null {
  return designatedPrimary(world, primary)?.id === dead.id
    ? refusedAsPrimary(world, dead, ['RMD-05', 'PRI-01'])
    : null
}

function notListed(world: World, primary: Expressway, dead: Expressway): StartRefusal | null {
  return membersOf(world, primary).some((peer) => peer.id === dead.id)
    ? null
    : startRefused(`${named({ world }, primary)} does not list ${named({ world }, dead)}.`, ['RMD-01'])
}

function closing(context: Context): string[] {
  const dead = inRole(context, D)
  const name = named(context, dead)
  return [
    `${name} is no longer in the cluster.`,
    ...(hasPeers(dead)
      ? [`Should ${name} come back to life, it still has its old list: clear it before you reconnect it.`]
      : []),
    pointWhatNames(name),
    ...context.progress.remarks,
  ]
}

/** Remove a dead peer from a cluster (guide, page 29). */
export const removeDeadPeer: Procedure = {
  id: 'remove-dead-peer',
  title: 'Remove a dead peer from a cluster',
  guide: 'page 29',
  text: 'Takes a peer off the lists of the others that is dead or cannot be reached. The peer itself keeps its list.',
  startsIn: { scenario: 'dead-peer', roles: { primary: 'expe1', deadPeer: 'expe3' } },
  roles: [
    { key: P, label: 'Primary' },
    { key: D, label: 'Dead peer' },
  ],
  orderMistake: 'RMD-10',
  preflight: () => [],
  startRefusal,
  phases,
  rules,
  willBeLost: () => [],
  closing,
  next: (context) => (hasPeers(inRole(context, D)) ? ['clear-configuration'] : []),
}
