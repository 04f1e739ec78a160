import { pages } from '#contract/pages'
import { isKeptAway } from '../../sim/around/index'
import type { Expressway, World } from '../../sim/ground/index'
import { filledRows, hasPeers } from '../../sim/machine/index'
import { clearConfiguration } from '../guide/clear-configuration'
import { breakIt } from '../language/act'
import { alarmsGone } from '../language/alarms'
import { everyOther, inRole, named, onRole, playing } from '../language/cast'
import { noPeersSaved } from '../language/clustering'
import { lentPhases, lentRules, type Part } from '../language/part'
import { type Phase, phase, type StartRefusal } from '../language/procedure'
import { nothingToClear, startRefused } from '../language/refusals'
import { comesAfter, need, step } from '../language/step'
import { troubleshooting, X } from './case'

const ALARM = 'communication-failure'

const clearing: Part = {
  of: clearConfiguration,
  entry: ['TRB.09a'],
  exit: 'TRB.09b',
  roles: { recoveredPeer: X },
}

const phases: readonly Phase[] = [
  phase('Isolate', [
    step('TRB.09a', 'Take it off the network', {
      text: 'It calls the peers of its old list as long as it reaches them. Isolate it from the others on the lab’s page Faults; what is done on it afterwards is done beside it.',
      on: X,
      path: null,
      acts: onRole(X, (_, peer) => [breakIt({ kind: 'isolated', expressway: peer.id })]),
      needs: onRole(X, (context, peer) => [
        need(isKeptAway(context.world, peer), `Isolate ${named(context, peer)} from the others.`, peer),
      ]),
      guide: ['RMD-04', 'RMD-14'],
    }),
  ]),
  ...lentPhases(clearing, 'Clear'),
  phase('Check', [
    step('TRB.09b', 'It calls nobody any more', {
      text: 'Its list is blank and its alarm is gone. Now it may come back to the network.',
      on: X,
      path: pages.clustering,
      doneWith: ['FRS.07'],
      needs: onRole(X, (context, peer) => [
        comesAfter(context, 'FRS.07', 'Clear it first.'),
        noPeersSaved(context, peer),
        alarmsGone(context, peer, [ALARM]),
      ]),
      after: ['TRB.09a'],
      guide: ['RMD-14', 'FRS-17'],
    }),
  ]),
]

/** The unit has to be one that none of those lists that it lists itself. */
function isListed(world: World, peer: Expressway): StartRefusal | null {
  const lister = everyOther({ world }, peer).find((other) =>
    filledRows(world, other).some(({ machine }) => machine?.id === peer.id),
  )
  if (!lister) return hasPeers(peer) ? null : nothingToClear(world, peer)
  return startRefused(
    `${named({ world }, lister)} lists ${named({ world }, peer)}: it is a peer like others.`,
    ['RMD-04'],
  )
}

/** Troubleshooting: a peer that was removed as dead is back on the network with its old list. */
export const clearReturnedPeer = troubleshooting({
  id: 'clear-returned-peer',
  text: 'A unit speaks to peers that have removed it. Find it, keep it from them, and clear it before it comes back.',
  guide: 'pages 29 to 30',
  startsIn: { scenario: 'returned-peer', roles: { peer: 'expe3' } },
  roles: [{ key: X, label: 'Peer with the alarm' }],
  orderMistake: 'RMD-04',
  alarms: [ALARM],
  row: 'RMD-04',
  where: (world, roles) => [playing(world, roles, X)],
  unless: (world, roles) => [() => isListed(world, playing(world, roles, X))],
  phases,
  rules: lentRules(clearing),
  reached: (context) => `${named(context, inRole(context, X))} has forgotten its former peers.`,
})
