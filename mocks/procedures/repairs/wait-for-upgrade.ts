import { membersOf } from '../../sim/clustering/read'
import { noRepairs } from '../guide/upgrade-rules'
import { alarmsGone } from '../language/alarms'
import { inRole, named, onRole, playing } from '../language/cast'
import { seen } from '../language/marks'
import { pages } from '../language/pages'
import { need, step } from '../language/step'
import { isParted } from '../language/upgrade'
import { troubleshooting, X } from './case'

const ALARM = 'replication-upgrade'

/** Troubleshooting: replication is off because an upgrade goes on. */
export const waitForUpgrade = troubleshooting({
  id: 'wait-for-upgrade',
  title: 'An upgrade has disabled replication',
  text: 'The one alarm that nobody cures: it falls when the upgrade is complete.',
  roles: [{ key: X, label: 'Peer with the alarm' }],
  orderMistake: 'TRB-14',
  alarms: [ALARM],
  row: 'TRB-14',
  where: (world, roles) => [playing(world, roles, X)],
  unless: () => [],
  phases: [
    {
      title: 'Steps',
      steps: [
        step('TRB.06', 'Wait until the upgrade has completed', {
          text: 'Look at the alarms, and touch nothing: they fall within ten minutes after the last peer is up on the new version. If nobody goes on with the upgrade, that is what is missing.',
          on: X,
          path: pages.alarms,
          needs: onRole(X, (context, peer) => [
            seen(context, peer, pages.alarms),
            need(!isParted(context, peer), 'Not every peer runs the same version yet.'),
            alarmsGone(context, peer, [ALARM]),
          ]),
          guide: ['TRB-14'],
        }),
      ],
    },
  ],
  rules: [noRepairs((moment) => membersOf(moment.world, inRole(moment, X)))],
  reached: (context) =>
    `All peers run ${inRole(context, X).version}, and ${named(context, inRole(context, X))} replicates again.`,
})
