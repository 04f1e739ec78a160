import { hasAlarm } from '../../sim/read'
import { damageOf } from '../../sim/replication/force'
import { replicatedDifferences, sourceOf } from '../../sim/replication/read'
import { alarmsGone } from '../language/alarms'
import { inRole, named, onRole } from '../language/cast'
import { sameConfiguration } from '../language/cluster-wide'
import { backedUp, performed, seen, unseenPage } from '../language/marks'
import { pages } from '../language/pages'
import { type Context, type Need, need, type Step, step, wasDone } from '../language/step'
import { P, X } from './case'

/** The replication errors of a subordinate that ask for synchronization by hand. */
export const handAlarms = [
  'replication-out-of-sync',
  'replication-no-primary-file',
  'replication-conflict',
] as const

/** What one looks at to know that the primary is good. */
const looks = [pages.alarms, pages.zones] as const

/** The subordinate can be given a copy: nothing else would help. */
function canBeCopied(context: Context): Need {
  const [primary, peer] = [inRole(context, P), inRole(context, X)]
  return need(
    sourceOf(context.world, peer) !== undefined,
    `${named(context, peer)} has no contact with ${named(context, primary)}: ask why its row reads Failed, and mend that first.`,
  )
}

function isGood(context: Context): Need {
  const damage = damageOf(context.world, inRole(context, P))
  return need(damage === undefined, `The primary is not good: ${damage ?? ''}`)
}

/** An alarm that has gone with the contact needs no cure by force. */
const isForced = (context: Context): boolean => {
  const [primary, peer] = [inRole(context, P), inRole(context, X)]
  return (
    wasDone(context.progress, 'TRB.02c') ||
    handAlarms.some((key) => hasAlarm(peer, key)) ||
    replicatedDifferences(primary, peer).length > 0
  )
}

/** The steps of "a subordinate needs manual synchronization". */
export const synchronizeByHandSteps: readonly Step[] = [
  step('TRB.02a', 'Check that the primary is good', {
    text: 'What is wrong on the primary would be copied. Look at its alarms and at its zones, and see that it and the subordinate are in contact.',
    on: P,
    path: (context) => unseenPage(context, inRole(context, P), looks),
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
    needs: onRole(X, (context, peer) => [backedUp(context, peer)]),
    appliesWhen: isForced,
    missedAfter: 'TRB.02c',
    guide: ['TRB-10'],
  }),
  step('TRB.02c', 'Run ForceConfigUpdate on the subordinate', {
    text: 'Log in as admin by SSH, type xCommand ForceConfigUpdate, and confirm with the system name. What the cluster shares is deleted there; what is peer-specific stays.',
    on: X,
    path: 'ssh',
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
  step('TRB.02d', 'Check that the alarm has gone', {
    text: 'With the next copy, in half a minute, the subordinate has the configuration of the primary, and the alarm falls by itself.',
    on: X,
    path: pages.alarms,
    needs: onRole(X, (context, peer) => [
      alarmsGone(context, peer, handAlarms),
      sameConfiguration(context, peer, inRole(context, P)),
    ]),
    after: ['TRB.02a', 'TRB.02c'],
    guide: ['TRB-04', 'TRB-05', 'TRB-07'],
  }),
]
