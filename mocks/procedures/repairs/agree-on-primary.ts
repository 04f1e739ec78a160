import { pages } from '#contract/pages'
import { hasAlarm } from '../../sim/alarms/index'
import type { Expressway } from '../../sim/ground/index'
import { membersOf, numberSetting, ownRow } from '../../sim/machine/index'
import { save, visit, wait } from '../language/act'
import { alarmsGone } from '../language/alarms'
import { firstLacking, inRole, members, named, onRole, playing } from '../language/cast'
import { primaryNumberIsOwn } from '../language/clustering'
import { type Phase, phase } from '../language/procedure'
import { notPrimaryOf, unreachable } from '../language/refusals'
import { type Context, comesAfter, type Need, need, step } from '../language/step'
import { P, troubleshooting, X } from './case'
import { handAlarms } from './synchronize-by-hand'

const alarms = ['replication-primary-inconsistent', 'primary-mismatch'] as const

const phases: readonly Phase[] = [
  phase('Every peer', [
    step('TRB.03a', 'Save the same number on every peer', {
      text: 'Configuration primary is the number of the row of the primary, the same on every peer. Correct it where it is another one, and save.',
      on: (context) => firstLacking(members(context), (member) => sameNumber(context, member).met),
      path: pages.clustering,
      acts: (context) => {
        const configurationPrimary = ownRow(context.world, inRole(context, P))?.index ?? 1
        return members(context)
          .filter((member) => numberOn(member) !== configurationPrimary)
          .map((member) => save(member, pages.clustering, { configurationPrimary }))
      },
      needs: (context) => [
        primaryNumberIsOwn(context, inRole(context, P)),
        // The number wanted is the one that the primary itself has.
        ...members(context)
          .filter(({ id }) => id !== inRole(context, P).id)
          .map((member) => sameNumber(context, member)),
      ],
      latches: false,
      guide: ['TRB-06'],
    }),
  ]),
  phase('Check', [
    step('TRB.03b', 'Wait until the alarms have gone', {
      text: 'Two minutes after the last peer agrees both alarms fall by themselves. If a replication error stays, it is a case of its own.',
      on: X,
      path: pages.alarms,
      acts: onRole(X, (_, peer) => [wait(120_000), visit(peer, pages.alarms)]),
      needs: (context) => [
        comesAfter(context, 'TRB.03a', 'Save the same number on every peer first.'),
        ...members(context).map((member) => alarmsGone(context, member, alarms)),
      ],
      after: ['TRB.03a'],
      guide: ['TRB-06', 'PRI-09'],
    }),
  ]),
]

const numberOn = (expressway: Expressway) => numberSetting(expressway, 'clustering.configurationPrimary')

function sameNumber(context: Context, member: Expressway): Need {
  const wanted = numberOn(inRole(context, P))
  return need(
    numberOn(member) === wanted,
    `Set Configuration primary on ${named(context, member)} to ${wanted} and save.`,
    member,
    pages.clustering,
  )
}

/** Troubleshooting: peers that have different numbers for the primary. */
export const agreeOnPrimary = troubleshooting({
  id: 'agree-on-primary',
  text: 'Every peer reports it, and that the peers do not agree on the primary. Find who differs, and have all agree.',
  startsIn: { scenario: 'inconsistent-primary', roles: { primary: 'expe1', peer: 'expe2' } },
  roles: [
    { key: P, label: 'Primary' },
    { key: X, label: 'Peer with another number' },
  ],
  orderMistake: 'TRB-06',
  alarms,
  row: 'TRB-06',
  where: (world, roles) => [playing(world, roles, X)],
  unless: (world, roles) => {
    const primary = playing(world, roles, P)
    return [
      () => unreachable(world, membersOf(world, primary), 'TRB-06'),
      () => notPrimaryOf(world, primary, 'TRB-06'),
    ]
  },
  phases,
  rules: [],
  reached: (context) => `Every peer takes ${named(context, inRole(context, P))} for the primary.`,
  next: (context) => {
    const left = members(context).some((member) => handAlarms.some((key) => hasAlarm(member, key)))
    return left ? ['synchronize-by-hand'] : []
  },
})
