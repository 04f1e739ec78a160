import { pages } from '#contract/pages'
import type { Expressway } from '../../sim/ground/index'
import { membersOf, ntpServersOf, timeState } from '../../sim/machine/index'
import { type Act, save, visit, wait } from '../language/act'
import { alarmsGone } from '../language/alarms'
import { inRole, named, onRole, playing } from '../language/cast'
import { synchronized } from '../language/machine'
import { type Phase, phase } from '../language/procedure'
import { type Context, step } from '../language/step'
import { troubleshooting, X } from './case'

const ALARM = 'replication-ntp'

const phases: readonly Phase[] = [
  phase('Peer', [
    step('TRB.04', 'Configure an NTP server that answers', {
      text: 'Enter the address of an NTP server that this peer can reach, and save. System > Time of the other peers shows one. Some seconds later the State is Synchronized.',
      on: X,
      path: pages.time,
      acts: onRole(X, takeServer),
      needs: onRole(X, (context, peer) => [synchronized(context, peer), alarmsGone(context, peer, [ALARM])]),
      guide: ['TRB-11'],
    }),
  ]),
]

/** Enters a server of another peer, as one finds it on the page there. */
function takeServer({ world }: Context, peer: Expressway): Act[] {
  const others = membersOf(world, peer).filter(({ id }) => id !== peer.id)
  const model = others.find((other) => timeState(world, other) === 'Synchronized')
  const server = model && ntpServersOf(model)[0]
  // Where nobody is synchronized, nobody's page shows a server that answers.
  if (!server) return others.map((other) => visit(other, pages.time))
  return [visit(model, pages.time), save(peer, pages.time, { ntpServer1Address: server }), wait(20_000)]
}

/** Troubleshooting: a peer whose NTP servers do not answer. */
export const reachTimeServer = troubleshooting({
  id: 'reach-time-server',
  text: 'A peer takes no copies any more. Find out what it cannot reach, and cure it there.',
  startsIn: { scenario: 'ntp-unreachable', roles: { peer: 'expe2' } },
  roles: [{ key: X, label: 'Peer with the alarm' }],
  orderMistake: 'TRB-11',
  alarms: [ALARM],
  row: 'TRB-11',
  where: (world, roles) => [playing(world, roles, X)],
  unless: () => [],
  phases,
  rules: [],
  reached: (context) =>
    `${named(context, inRole(context, X))} has an NTP server that answers, and its clock follows it.`,
})
