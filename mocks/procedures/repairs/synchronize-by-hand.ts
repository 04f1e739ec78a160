import { hostOf } from '../../sim/network/read'
import { hasAlarm } from '../../sim/read'
import type { World } from '../../sim/world'
import { inRole, named, playing } from '../language/cast'
import type { Roles, StartRefusal } from '../language/procedure'
import { notListedBy, notPrimaryOf, startRefused, unreachable } from '../language/refusals'
import { P, troubleshooting, X } from './case'
import { synchronizeByHandRules } from './synchronize-by-hand-rules'
import { handAlarms, synchronizeByHandSteps } from './synchronize-by-hand-steps'

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
  return found ? startRefused(`${hostOf(world, peer)} ${found.words}`, found.guide, found.instead) : null
}

/** Troubleshooting: a subordinate that has not the configuration of the primary. */
export const synchronizeByHand = troubleshooting({
  id: 'synchronize-by-hand',
  title: 'A subordinate needs manual synchronization',
  text: 'Cures the replication errors of a subordinate by ForceConfigUpdate, once the primary is known to be good and a backup has been taken.',
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
  phases: [{ title: 'Steps', steps: synchronizeByHandSteps }],
  rules: synchronizeByHandRules,
  reached: (context) =>
    `${named(context, inRole(context, X))} has the configuration of ${named(context, inRole(context, P))} again.`,
})
