import { pages } from '#contract/pages'
import type { PageValues } from '#contract/settings/field'
import type { Expressway } from '../../sim/ground/index'
import { filledRows, fqdnOf, membersOf } from '../../sim/machine/index'
import { save } from '../language/act'
import { alarmsGone } from '../language/alarms'
import { firstLacking, inRole, named, onRole, playing, subordinates } from '../language/cast'
import { gapless, primaryNumberIsOwn, rowOf, sameClusteringAs } from '../language/clustering'
import { clusteringOf, rowValues } from '../language/clustering-values'
import { seen } from '../language/marks'
import { type Phase, phase } from '../language/procedure'
import { notPrimaryOf, unreachable } from '../language/refusals'
import { justSaved, type Moment, type Rule, wasTried } from '../language/rule'
import { type Context, comesAfter, need, step, wasDone } from '../language/step'
import { P, troubleshooting, X } from './case'

const ALARM = 'not-in-peer-list'

const phases: readonly Phase[] = [
  phase('Primary', [
    step('TRB.05a', 'Correct the list on the primary', {
      text: 'Look at the rows on the primary, put the right address of the peer into its row, and save.',
      on: P,
      path: pages.clustering,
      acts: onRole(P, (context, primary) => [save(primary, pages.clustering, corrected(context, primary))]),
      needs: onRole(P, (context, primary) => [
        seen(context, primary, pages.clustering),
        need(rowOf(context.world, primary, inRole(context, X)) !== undefined, {
          missing: `${named(context, primary)} does not list ${named(context, inRole(context, X))}.`,
          met: `${named(context, primary)} lists ${named(context, inRole(context, X))}.`,
        }),
        gapless(context, primary),
        primaryNumberIsOwn(context, primary),
      ]),
      latches: false,
      guide: ['TRB-13'],
    }),
  ]),
  phase('Subordinates', [
    step('TRB.05b', 'Copy it to all others', {
      text: 'The same rows in the same order on every other peer. The alarm goes when the list is right on the peer that has it.',
      on: (context) =>
        firstLacking(followers(context), (peer) => sameClusteringAs(context, peer, inRole(context, P)).met),
      path: pages.clustering,
      acts: (context) => {
        const values = clusteringOf(inRole(context, P))
        return followers(context).map((peer) => save(peer, pages.clustering, values))
      },
      needs: (context) => [
        comesAfter(context, 'TRB.05a', 'Correct the list on the primary first.'),
        ...followers(context).map((peer) => sameClusteringAs(context, peer, inRole(context, P))),
        alarmsGone(context, inRole(context, X), [ALARM]),
      ],
      after: ['TRB.05a'],
      guide: ['TRB-12', 'TRB-13'],
    }),
  ]),
]

/** The members whose list has to follow that of the primary, the peer with the alarm among them. */
const followers = (context: Context): Expressway[] => {
  const peer = inRole(context, X)
  return [peer, ...subordinates(context).filter(({ id }) => id !== peer.id)]
}

/** The rows of the primary, with the peer in the one that leads to no machine. */
function corrected(context: Context, primary: Expressway): PageValues {
  const peer = fqdnOf(inRole(context, X))
  return rowValues(
    filledRows(context.world, primary).map(({ address, machine }) => (machine ? address : peer)),
  )
}

/** One of them was changed while the list on the primary was still wrong. */
const changedTooEarly = (moment: Moment, peers: readonly Expressway[]) =>
  !wasDone(moment.before, 'TRB.05a') &&
  peers.some((peer) => justSaved(moment, peer, pages.clustering) || wasTried(moment, peer, ['ADD-M3']))

const rules: readonly Rule[] = [
  {
    id: 'TRB-M5',
    text: 'The list was corrected on the peer with the alarm alone: its alarm goes, and the lists of the others differ.',
    guide: ['TRB-13'],
    insteadOf: ['ADD-M3'],
    brokenBy: (moment) => changedTooEarly(moment, [inRole(moment, X)]),
  },
  {
    id: 'TRB-13',
    text: 'The list was changed on another peer before it was right on the primary.',
    guide: ['TRB-13'],
    insteadOf: ['ADD-M3'],
    brokenBy: (moment) =>
      changedTooEarly(
        moment,
        subordinates(moment).filter(({ id }) => id !== inRole(moment, X).id),
      ),
  },
]

/** Troubleshooting: a peer that is not in its own list of peers. */
export const correctPeerLists = troubleshooting({
  id: 'correct-peer-lists',
  text: 'A peer does not find itself among the peers. Find the row that is wrong, and correct it where that is done first.',
  startsIn: { scenario: 'wrong-list', roles: { primary: 'expe1', peer: 'expe3' } },
  roles: [
    { key: P, label: 'Primary' },
    { key: X, label: 'Peer with the alarm' },
  ],
  orderMistake: 'TRB-13',
  alarms: [ALARM],
  row: 'TRB-12',
  where: (world, roles) => [playing(world, roles, X)],
  unless: (world, roles) => {
    const primary = playing(world, roles, P)
    return [
      () => unreachable(world, membersOf(world, primary), 'TRB-13'),
      () => notPrimaryOf(world, primary, 'TRB-13'),
    ]
  },
  phases,
  rules,
  reached: (context) =>
    `${named(context, inRole(context, X))} finds itself in its list again, and all lists are the same.`,
})
