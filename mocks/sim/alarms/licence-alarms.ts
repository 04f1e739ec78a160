import { pages } from '#contract/pages'
import type { Turn } from '../ground/due'
import type { Expressway, World } from '../ground/world'
import { platforms } from '../machine/licences/platforms'
import { ownLicences } from '../machine/licences/read'
import { nameOf } from '../machine/network/read'
import { isClustered, membersOf, peersInService } from '../machine/peers/read'
import { textInForce } from '../machine/settings/read'
import { callCount } from '../traffic/calls/read'
import { callsTurnAt } from '../traffic/calls/turns'
import { pooledTotal } from '../traffic/licence-pool/read'
import { firstTurn, poolTurnsAt } from '../traffic/licence-pool/turns'
import type { AlarmDefinition } from './definition'

const SESSIONS = 'Rich media sessions'
const RELAYS = 'TURN relays'

/** The members with keys for TURN relays. */
const relayHolders = (expressway: Expressway, world: World) =>
  isClustered(expressway) ? membersOf(world, expressway).filter((peer) => ownLicences(peer, RELAYS) > 0) : []

/** More calls than this a machine does not carry now: every line of its everyday traffic, and what was placed on it. */
const callsAtMost = ({ calls }: Expressway) => calls.lines + calls.placed.length

/** True where calls could take every rich media session licence of the pool. The bound spares most worlds the counting. */
function couldUseUp(expressway: Expressway, world: World): boolean {
  const total = pooledTotal(world, expressway, SESSIONS)
  return total > 0 && sumOf(peersInService(world, expressway), callsAtMost) >= total
}

/** True while every rich media session licence of the pool is taken (INT-14). */
function sessionsUsedUp(expressway: Expressway, world: World): boolean {
  return (
    couldUseUp(expressway, world) &&
    sumOf(peersInService(world, expressway), (peer) => callCount(world, peer)) >=
      pooledTotal(world, expressway, SESSIONS)
  )
}

const sumOf = (peers: readonly Expressway[], count: (peer: Expressway) => number) =>
  peers.reduce((sum, peer) => sum + count(peer), 0)

const platformMaximum = ({ platform }: Expressway) => platforms[platform].callsMax
/** True where calls could take all that the machine can carry. */
const couldFill = (expressway: Expressway) => callsAtMost(expressway) >= platformMaximum(expressway)

/** True while the machine carries as much as its platform can (INT-12). */
function platformFull(expressway: Expressway, world: World): boolean {
  return couldFill(expressway) && callCount(world, expressway) >= platformMaximum(expressway)
}

/** When the last licence of the pool is taken by time alone, or one is free again. */
function sessionsTurnAt(expressway: Expressway, world: World): Turn | null {
  const calls = couldUseUp(expressway, world)
    ? callsTurnAt(world, peersInService(world, expressway), pooledTotal(world, expressway, SESSIONS))
    : null
  return firstTurn([calls, poolTurnsAt(world, expressway)])
}

/** Licences and capacity that run out, and licences that a service lacks. */
export const licenceAlarms: readonly AlarmDefinition[] = [
  {
    key: 'turn-relay-licences-required',
    number: '30011',
    title: 'TURN relay licenses required',
    description: 'TURN services are enabled but no TURN relay license option keys are installed',
    severity: 'Warning',
    action: {
      label: 'Add an option key for TURN relays, or turn TURN services Off',
      path: pages.optionKeys,
    },
    raisedWhen: (expressway) =>
      textInForce(expressway, 'turn.services') === 'On' && ownLicences(expressway, RELAYS) === 0,
    because: (expressway, world) => {
      const holders = relayHolders(expressway, world)
      return holders.length === 0
        ? `TURN services are On, and ${nameOf(expressway)} has no key for TURN relays.`
        : `TURN services are On, and the keys for TURN relays are on ${holders.map(nameOf).join(', ')}. The alarm may be acknowledged and ignored while one of them is in service.`
    },
    guide: (expressway, world) => (relayHolders(expressway, world).length === 0 ? 'PSI-31' : 'PSI-32'),
  },
  {
    key: 'call-licences-used-up',
    number: '30020',
    title: 'Call license limit reached',
    description: (expressway, world) =>
      `All ${pooledTotal(world, expressway, SESSIONS)} rich media session licenses are in use`,
    severity: 'Warning',
    action: { label: 'Add licences, or end calls', path: pages.optionKeys },
    raisedWhen: sessionsUsedUp,
    turnsAt: sessionsTurnAt,
    because: () => 'No rich media session licence is free in the pool: further calls are refused.',
    guide: 'INT-14',
  },
  {
    key: 'call-capacity-reached',
    number: '30023',
    title: 'Call capacity limit reached',
    description: (expressway) =>
      `The number of concurrent calls has reached the limit of this system, ${platformMaximum(expressway)}`,
    severity: 'Warning',
    action: { label: 'End calls, or lead new ones to a peer', path: pages.calls },
    raisedWhen: platformFull,
    turnsAt: (expressway, world) =>
      couldFill(expressway) ? callsTurnAt(world, [expressway], platformMaximum(expressway)) : null,
    because: (expressway) =>
      `${nameOf(expressway)} carries as many calls as its platform can, whatever the pool holds: further calls are refused here.`,
    guide: 'INT-12',
  },
]
