import { ownRow } from '../../sim/clustering/read'
import { firstLacking, named, onRole } from '../language/cast'
import { primaryNumberIsOwn, showedActive } from '../language/clustering'
import { pages } from '../language/pages'
import { type Context, type Need, need, type Step, step, wasDone } from '../language/step'
import { tmsNeed, withTms } from '../language/without-tms'
import {
  A,
  answering,
  confirmed,
  followsNew,
  lookedAt,
  N,
  oldAnswers,
  others,
  settled,
  silentMembers,
} from './change-primary-questions'

const afterNew = (context: Context): Need =>
  need(wasDone(context.progress, 'PRI.01'), 'Save the new primary first.')

const isMet = (needs: readonly Need[]) => needs.every(({ met }) => met)

/** With a peer missing the database cannot become Active: what is left to see is that everybody agrees. */
const sound = (context: Context, peer: Parameters<typeof settled>[1]): Need[] => [
  silentMembers(context).length > 0 ? lookedAt(context, peer) : showedActive(context, peer, 'PRI.04'),
  settled(context, peer),
]

/** The steps of "change the primary", in the order of the guide. */
export const changePrimarySteps: readonly Step[] = [
  step('PRI.01', 'Choose the new primary on itself', {
    text: 'Set Configuration primary to the number of the row that reads This system, and save. Two alarms are raised now: ignore them.',
    on: N,
    path: pages.clustering,
    needs: onRole(N, (context, chosen) => [
      need(
        ownRow(context.world, chosen) !== undefined,
        `${named(context, chosen)} is in none of its own rows.`,
      ),
      primaryNumberIsOwn(context, chosen),
    ]),
    latches: false,
    guide: ['PRI-03', 'PRI-04'],
  }),
  step('PRI.02', 'The same number on the old primary', {
    text: 'As long as it answers, the old primary is the second: otherwise two peers claim the role.',
    on: A,
    path: pages.clustering,
    needs: onRole(A, (context, old) => [afterNew(context), followsNew(context, old)]),
    appliesWhen: oldAnswers,
    latches: false,
    after: ['PRI.01'],
    guide: ['PRI-05', 'PRI-02'],
  }),
  step('PRI.03', 'The same number on every other peer', {
    text: 'In any order. Save on each.',
    on: (context) => firstLacking(others(context), (peer) => followsNew(context, peer).met),
    path: pages.clustering,
    needs: (context) => [afterNew(context), ...others(context).map((peer) => followsNew(context, peer))],
    appliesWhen: (context) => others(context).length > 0,
    latches: false,
    // That the old primary comes before these is a rule of its own: contention.
    after: ['PRI.01'],
    guide: ['PRI-05'],
  }),
  step('PRI.04', 'Confirm that every peer took it', {
    text: 'Refresh the Clustering page of every peer. Where the number is not the new one, set it again and save.',
    on: (context) => firstLacking(answering(context), (peer) => isMet(confirmed(context, peer))),
    path: pages.clustering,
    needs: (context) => [
      afterNew(context),
      ...answering(context).flatMap((peer) => confirmed(context, peer)),
    ],
    after: ['PRI.01', 'PRI.02', 'PRI.03'],
    guide: ['PRI-06', 'PRI-07'],
  }),
  step('PRI.05', 'Check the cluster database status', {
    text: 'About two minutes after the last peer agrees both alarms go by themselves. Then refresh the page of every peer: the database is Active, unless a peer is missing.',
    on: (context) => firstLacking(answering(context), (peer) => isMet(sound(context, peer))),
    path: pages.clustering,
    needs: (context) => answering(context).flatMap((peer) => sound(context, peer)),
    after: ['PRI.04'],
    guide: ['PRI-08', 'PRI-09'],
  }),
  step('PRI.06', 'Nothing to do in Cisco TMS', {
    text: 'With Cisco TMS: it shows the new primary by itself.',
    on: null,
    path: null,
    needs: tmsNeed,
    appliesWhen: withTms,
    after: ['PRI.05'],
    guide: ['PRI-10'],
  }),
  step('PRI.07', 'Go on with the old primary', {
    text: 'If it is dead, remove it as a dead peer. If it comes back, clear it first, and add it as a new peer.',
    on: A,
    path: null,
    needs: () => [need(false, 'This is a procedure of its own.')],
    // Another procedure, to which the end of this one leads.
    appliesWhen: () => false,
    after: ['PRI.05'],
    guide: ['PRI-11', 'PRI-12'],
  }),
]
