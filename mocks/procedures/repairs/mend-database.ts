import { membersOf } from '../../sim/clustering/read'
import { inRole, named, playing } from '../language/cast'
import { leavesThePrimary, notListedBy, notPrimaryOf, otherVersion, unreachable } from '../language/refusals'
import { P, troubleshooting, X } from './case'
import { mendDatabaseRules } from './mend-database-rules'
import { DATABASE_ALARM, mendDatabaseSteps } from './mend-database-steps'

/** Troubleshooting: the database of a peer has failed; the first method of the guide. */
export const mendDatabase = troubleshooting({
  id: 'mend-database',
  title: 'The database of a peer has failed',
  text: 'Together with support: a system snapshot, out of the cluster, a backup of its own from before the failure, and back into the cluster.',
  roles: [
    { key: P, label: 'Primary' },
    { key: X, label: 'Peer with the alarm' },
  ],
  orderMistake: 'TRB-18',
  alarms: [DATABASE_ALARM],
  row: 'TRB-16',
  where: (world, roles) => [playing(world, roles, X)],
  unless: (world, roles) => {
    const [primary, peer] = [playing(world, roles, P), playing(world, roles, X)]
    const members = membersOf(world, primary)
    return [
      () => leavesThePrimary(world, peer, 'TRB-18'),
      () => notListedBy(world, primary, peer, 'TRB-18'),
      () => unreachable(world, members, 'TRB-18'),
      () => notPrimaryOf(world, primary, 'TRB-18'),
      () => otherVersion(world, members, 'ADD-12'),
    ]
  },
  phases: [{ title: 'Steps', steps: mendDatabaseSteps }],
  rules: mendDatabaseRules,
  reached: (context) =>
    `The database of ${named(context, inRole(context, X))} is mended, and it is a peer of the cluster again.`,
})
