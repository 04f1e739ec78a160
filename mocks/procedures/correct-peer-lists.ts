import { present } from '../sim/assert'
import { membersOf } from '../sim/clustering/read'
import { hostOf } from '../sim/network/read'
import { hasAlarm } from '../sim/read'
import { expresswayOf } from '../sim/stage'
import type { Expressway, World } from '../sim/world'
import { onRole } from './machine-checks'
import { pages } from './pages'
import type { Context, Procedure, Roles, StartRefusal, Step } from './procedure'
import { step, wasDone } from './procedure'
import { firstRefusal, notPrimaryOf, startRefused, unreachable } from './start-refusals'
import { firstLacking, inRole, named, need, subordinates } from './vocabulary/cast'
import { gapless, primaryNumberIsOwn, rowOf, sameClusteringAs } from './vocabulary/clustering'
import { seen } from './vocabulary/marks'

const P = 'primary'
const X = 'peer'

const peerIn = (world: World, roles: Roles, role: string): Expressway =>
  expresswayOf(world, present(roles[role], `nobody is the ${role}`))

/** The members whose list has to follow that of the primary, the peer with the alarm among them. */
const followers = (context: Context): Expressway[] => {
  const peer = inRole(context, X)
  return [peer, ...subordinates(context).filter(({ id }) => id !== peer.id)]
}

const steps: readonly Step[] = [
  step('TRB.05a', 'Correct the list on the primary', {
    text: 'Look at the rows on the primary, put the right address of the peer into its row, and save.',
    on: P,
    path: pages.clustering,
    needs: onRole(P, (context, primary) => [
      seen(context, primary, pages.clustering),
      need(
        rowOf(context.world, primary, inRole(context, X)) !== undefined,
        `${named(context, primary)} does not list ${named(context, inRole(context, X))}.`,
      ),
      gapless(context, primary),
      primaryNumberIsOwn(context, primary),
    ]),
    latches: false,
    guide: ['TRB-13'],
  }),
  step('TRB.05b', 'Copy it to all others', {
    text: 'The same rows in the same order on every other peer. The alarm goes when the list is right on the peer that has it.',
    on: (context) =>
      firstLacking(followers(context), (peer) => sameClusteringAs(context, peer, inRole(context, P)).met),
    path: pages.clustering,
    needs: (context) => [
      need(wasDone(context.progress, 'TRB.05a'), 'Correct the list on the primary first.'),
      ...followers(context).map((peer) => sameClusteringAs(context, peer, inRole(context, P))),
      need(
        !hasAlarm(inRole(context, X), 'not-in-peer-list'),
        `The alarm still stands on ${named(context, inRole(context, X))}.`,
      ),
    ],
    after: ['TRB.05a'],
    guide: ['TRB-12', 'TRB-13'],
  }),
]

function noAlarm(world: World, peer: Expressway): StartRefusal | null {
  return hasAlarm(peer, 'not-in-peer-list')
    ? null
    : startRefused(`${hostOf(world, peer)} stands in its own list: there is nothing to correct.`, ['TRB-12'])
}

/** Troubleshooting: a peer that is not in its own list of peers (guide, page 36). */
export const correctPeerLists: Procedure = {
  id: 'correct-peer-lists',
  title: 'Troubleshooting: a peer is not in its list',
  guide: 'page 36',
  text: 'Cures the alarm of a peer that does not find itself among the peers: the list is corrected on the primary, then copied.',
  roles: [
    { key: P, label: 'Primary' },
    { key: X, label: 'Peer with the alarm' },
  ],
  orderMistake: 'TRB-13',
  preflight: () => [],
  startRefusal: (world, roles) => {
    const [primary, peer] = [peerIn(world, roles, P), peerIn(world, roles, X)]
    return firstRefusal(
      () => noAlarm(world, peer),
      () => unreachable(world, [...membersOf(world, primary), peer], 'TRB-13'),
      () => notPrimaryOf(world, primary, 'TRB-13'),
    )
  },
  steps,
  rules: [
    {
      id: 'TRB-13',
      text: 'The list was changed on another peer before it was right on the primary.',
      guide: ['TRB-13'],
      brokenBy: (moment) =>
        !wasDone(moment.before, 'TRB.05a') &&
        followers(moment).some((peer) =>
          moment.events.some(
            (event) =>
              event.type === 'settings-saved' && event.page === 'clustering' && event.expressway === peer.id,
          ),
        ),
    },
  ],
  willBeLost: () => [],
  closing: (context) => [
    `${named(context, inRole(context, X))} finds itself in its list again, and all lists are the same.`,
    ...context.progress.remarks,
  ],
}
