import { alarmsGone } from '../language/alarms'
import { inRole, named, onRole, playing } from '../language/cast'
import { synchronized } from '../language/machine'
import { pages } from '../language/pages'
import { step } from '../language/step'
import { troubleshooting, X } from './case'

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
  phases: [
    {
      title: 'Steps',
      steps: [
        step('TRB.04', 'Configure an NTP server that answers', {
          text: 'Enter the address of an NTP server that this peer can reach, and save. System > Time of the other peers shows one. Some seconds later the State is Synchronized.',
          on: X,
          path: pages.time,
          needs: onRole(X, (context, peer) => [
            synchronized(context, peer),
            alarmsGone(context, peer, [ALARM]),
          ]),
          guide: ['TRB-11'],
        }),
      ],
    },
  ],
  rules: [],
  reached: (context) => `The clock of ${named(context, inRole(context, X))} is synchronized.`,
})
