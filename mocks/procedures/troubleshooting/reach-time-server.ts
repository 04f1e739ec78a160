import { onRole } from '../machine-checks'
import { pages } from '../pages'
import { step } from '../procedure'
import { alarmsGone } from '../vocabulary/alarms'
import { inRole, named } from '../vocabulary/cast'
import { synchronized } from '../vocabulary/machine'
import { playing, troubleshooting, X } from './case'

const ALARM = 'replication-ntp'

/** Troubleshooting: a peer whose NTP servers do not answer. */
export const reachTimeServer = troubleshooting({
  id: 'reach-time-server',
  title: 'The NTP server is unreachable',
  text: 'Cures the replication error of a peer whose clock is not synchronized.',
  roles: [{ key: X, label: 'Peer with the alarm' }],
  orderMistake: 'TRB-11',
  alarms: [ALARM],
  row: 'TRB-11',
  where: (world, roles) => [playing(world, roles, X)],
  unless: () => [],
  steps: [
    step('TRB.04', 'Configure an NTP server that answers', {
      text: 'Enter the address of an NTP server that this peer can reach, and save. System > Time of the other peers shows one. Some seconds later the State is Synchronized.',
      on: X,
      path: pages.time,
      needs: onRole(X, (context, peer) => [synchronized(context, peer), alarmsGone(context, peer, [ALARM])]),
      guide: ['TRB-11'],
    }),
  ],
  rules: [],
  reached: (context) => `The clock of ${named(context, inRole(context, X))} is synchronized.`,
})
