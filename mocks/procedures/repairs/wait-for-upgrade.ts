import { pages } from '#contract/pages'
import { POWER_MS, UPGRADE_ALARM_MS } from '../../sim/ground/index'
import { membersOf } from '../../sim/machine/index'
import { noRepairs } from '../guide/upgrade'
import { visit, wait } from '../language/act'
import { alarmsGone } from '../language/alarms'
import { inRole, named, onRole, playing } from '../language/cast'
import { isParted } from '../language/cluster-wide'
import { seen } from '../language/marks'
import { type Phase, phase } from '../language/procedure'
import { need, step } from '../language/step'
import { troubleshooting, X } from './case'

const ALARM = 'replication-upgrade'

const phases: readonly Phase[] = [
  phase('Wait', [
    step('TRB.06', 'Wait until the upgrade has completed', {
      text: 'Look at the alarms, and touch nothing: they fall within ten minutes after the last peer is up on the new version. If nobody goes on with the upgrade, that is what is missing.',
      on: X,
      path: pages.alarms,
      acts: onRole(X, (_, peer) => [
        visit(peer, pages.alarms),
        // The last peer is on its way up, if anybody is.
        wait(POWER_MS.reboot + UPGRADE_ALARM_MS),
        visit(peer, pages.alarms),
      ]),
      needs: onRole(X, (context, peer) => [
        seen(context, peer, pages.alarms),
        need(!isParted(context, peer), {
          missing: 'Not every peer runs the same version yet.',
          met: 'Every peer runs the same version.',
        }),
        alarmsGone(context, peer, [ALARM]),
      ]),
      guide: ['TRB-14'],
    }),
  ]),
]

/** Troubleshooting: replication is off because an upgrade goes on. */
export const waitForUpgrade = troubleshooting({
  id: 'wait-for-upgrade',
  text: 'The one alarm that nobody cures: it falls when the upgrade is complete.',
  startsIn: { scenario: 'upgrade-under-way', roles: { peer: 'expe2' } },
  roles: [{ key: X, label: 'Peer with the alarm' }],
  orderMistake: 'TRB-14',
  alarms: [ALARM],
  row: 'TRB-14',
  where: (world, roles) => [playing(world, roles, X)],
  unless: () => [],
  phases,
  rules: [noRepairs((moment) => membersOf(moment.world, inRole(moment, X)))],
  reached: (context) =>
    `All peers run ${inRole(context, X).version}, and ${named(context, inRole(context, X))} replicates again.`,
})
