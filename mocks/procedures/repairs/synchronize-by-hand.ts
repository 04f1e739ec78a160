import { pages } from '#contract/pages'
import { hasAlarm } from '../../sim/alarms/index'
import { damageOf, replicatedDifferences, sourceOf } from '../../sim/cluster/index'
import type { World } from '../../sim/ground/index'
import { backUp, type, visit, visits, wait } from '../language/act'
import { alarmsGone } from '../language/alarms'
import { inRole, named, onRole, playing } from '../language/cast'
import { sameConfiguration } from '../language/cluster-wide'
import { backedUp, performed, seen, unseenPage } from '../language/marks'
import { type Phase, phase, type Roles, type StartRefusal } from '../language/procedure'
import { notListedBy, notPrimaryOf, startRefused, unreachable } from '../language/refusals'
import type { Rule } from '../language/rule'
import { type Context, type Need, need, step, wasDone } from '../language/step'
import { P, troubleshooting, X } from './case'

/** The replication errors of a subordinate that ask for synchronization by hand. */
export const handAlarms = [
  'replication-out-of-sync',
  'replication-no-primary-file',
  'replication-conflict',
] as const

/** What one looks at to know that the primary is good. */
const looks = [pages.alarms, pages.zones] as const

const phases: readonly Phase[] = [
  phase('Prepare', [
    step('TRB.02a', 'Check that the primary is good', {
      text: 'What is wrong on the primary would be copied. Look at its alarms and at its zones, and see that it and the subordinate are in contact.',
      on: P,
      path: (context) => unseenPage(context, inRole(context, P), looks),
      acts: onRole(P, visits(...looks)),
      needs: onRole(P, (context, primary) => [
        ...looks.map((path) => seen(context, primary, path)),
        isGood(context),
        canBeCopied(context),
      ]),
      guide: ['TRB-10', 'TRB-05'],
    }),
    step('TRB.02b', 'Back up the subordinate', {
      text: 'The command deletes what the subordinate has. Create a system backup file on it first.',
      on: X,
      path: pages.backup,
      acts: onRole(X, (_, peer) => [backUp(peer)]),
      needs: onRole(X, (context, peer) => [backedUp(context, peer)]),
      appliesWhen: isForced,
      missedAfter: 'TRB.02c',
      guide: ['TRB-10'],
    }),
  ]),
  phase('Subordinate', [
    step('TRB.02c', 'Run ForceConfigUpdate on the subordinate', {
      text: 'Log in as admin by SSH, type xCommand ForceConfigUpdate, and answer yes. What the cluster shares is deleted there; what is peer-specific stays.',
      on: X,
      path: 'ssh',
      acts: onRole(X, (_, peer) => [type(peer, 'xCommand ForceConfigUpdate'), type(peer, 'yes')]),
      needs: onRole(X, (context, peer) => [
        performed(
          context,
          peer,
          'force-config-update',
          `Run xCommand ForceConfigUpdate on ${named(context, peer)}.`,
        ),
      ]),
      appliesWhen: isForced,
      after: ['TRB.02a'],
      guide: ['TRB-08', 'TRB-09'],
    }),
  ]),
  phase('Check', [
    step('TRB.02d', 'Check that the alarm has gone', {
      text: 'With the next copy, in half a minute, the subordinate has the configuration of the primary, and the alarm falls by itself.',
      on: X,
      path: pages.alarms,
      acts: onRole(X, (_, peer) => [wait(30_000), visit(peer, pages.alarms)]),
      needs: onRole(X, (context, peer) => [
        alarmsGone(context, peer, handAlarms),
        sameConfiguration(context, peer, inRole(context, P)),
      ]),
      after: ['TRB.02a', 'TRB.02c'],
      guide: ['TRB-04', 'TRB-05', 'TRB-07'],
    }),
  ]),
]

/** The subordinate can be given a copy: nothing else would help. */
function canBeCopied(context: Context): Need {
  const [primary, peer] = [inRole(context, P), inRole(context, X)]
  return need(
    sourceOf(context.world, peer) !== undefined,
    {
      missing: `${named(context, peer)} has no contact with ${named(context, primary)}: ask why its row reads Failed, and mend that first.`,
      met: `${named(context, peer)} has contact with ${named(context, primary)}.`,
    },
    peer,
    pages.clustering,
  )
}

function isGood(context: Context): Need {
  const damage = damageOf(context.world, inRole(context, P))
  return need(
    damage === undefined,
    { missing: `The primary is not good: ${damage ?? ''}`, met: 'The primary is good.' },
    inRole(context, P),
  )
}

/** An alarm that has gone with the contact needs no cure by force. */
function isForced(context: Context): boolean {
  const [primary, peer] = [inRole(context, P), inRole(context, X)]
  return (
    wasDone(context.progress, 'TRB.02c') ||
    handAlarms.some((key) => hasAlarm(peer, key)) ||
    replicatedDifferences(primary, peer).length > 0
  )
}

/** What the guide warns of and only the procedure can see; the machines see to the rest of it. */
const rules: readonly Rule[] = [
  {
    id: 'TRB-M3',
    text: 'ForceConfigUpdate was run without a backup of the subordinate: what it deleted cannot come back.',
    guide: ['TRB-10'],
    brokenBy: (moment) => {
      const peer = inRole(moment, X)
      const forced = moment.events.some(
        (event) =>
          event.type === 'done' && event.action === 'force-config-update' && event.expressway === peer.id,
      )
      return forced && !backedUp(moment, peer).met
    },
  },
]

/** The alarms beside which these are only a consequence, and the case that cures the cause. */
const causes = [
  {
    alarm: 'replication-upgrade',
    instead: 'wait-for-upgrade',
    words: 'is part of an upgrade that goes on: this alarm is expected until it ends.',
    guide: ['TRB-14', 'UPG-20'],
  },
  {
    alarm: 'replication-primary-inconsistent',
    instead: 'agree-on-primary',
    words: 'and the others do not agree on the primary: mend that first.',
    guide: ['TRB-06'],
  },
]

function otherCause(world: World, roles: Roles): StartRefusal | null {
  const peer = playing(world, roles, X)
  const found = causes.find(({ alarm }) => hasAlarm(peer, alarm))
  return found ? startRefused(`${named({ world }, peer)} ${found.words}`, found.guide, found.instead) : null
}

/** Troubleshooting: a subordinate that has not the configuration of the primary. */
export const synchronizeByHand = troubleshooting({
  id: 'synchronize-by-hand',
  text: 'A subordinate takes no copies any more. See what is good and what is not, keep what would be lost, and have it copied.',
  startsIn: { scenario: 'conflicting-configuration', roles: { primary: 'expe1', peer: 'expe2' } },
  roles: [
    { key: P, label: 'Primary' },
    { key: X, label: 'Subordinate with the alarm' },
  ],
  orderMistake: 'TRB-10',
  alarms: handAlarms,
  row: 'TRB-04',
  where: (world, roles) => [playing(world, roles, X)],
  unless: (world, roles) => {
    const [primary, peer] = [playing(world, roles, P), playing(world, roles, X)]
    return [
      () => unreachable(world, [primary], 'TRB-05'),
      () => notPrimaryOf(world, primary, 'TRB-08'),
      () => notListedBy(world, primary, peer, 'TRB-08'),
      () => otherCause(world, roles),
    ]
  },
  phases,
  rules,
  reached: (context) =>
    `${named(context, inRole(context, X))} has the configuration of ${named(context, inRole(context, P))} again.`,
})
