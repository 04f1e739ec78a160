import { pages } from '#contract/pages'
import { peerPorts } from '#contract/wire/faults'
import { linkConditions, ROUND_TRIP_MAX_MS } from '../../../sim/cluster/index'
import { addressOf, blockedFrom, roundTripMs, textSetting } from '../../../sim/machine/index'
import { named } from '../../language/cast'
import { type Cast, type Check, couplesOf, type Finding, pairsOf, sharedFindings } from './check'

/** Asks a condition of the links between all of them, as if they listed each other already. */
function broken(name: string): (cast: Cast) => Finding[] {
  const condition = linkConditions.find((candidate) => candidate.name === name)
  return ({ world, peers }) =>
    couplesOf(peers).flatMap(([from, to]) => {
      const verdict = condition?.check({ world, from, to, index: 0, address: addressOf(to) })
      return verdict && !verdict.holds
        ? [{ words: `${named({ world }, from)} and ${named({ world }, to)}: ${verdict.evidence}`, at: null }]
        : []
    })
}

/** By the distance alone: a far pair that is in contact at this moment is still too far apart. */
function tooFar({ world, peers }: Cast): Finding[] {
  return couplesOf(peers)
    .map(([one, other]) => ({ one, other, milliseconds: roundTripMs(world, one.id, other.id) }))
    .filter(({ milliseconds }) => milliseconds > ROUND_TRIP_MAX_MS)
    .map(({ one, other, milliseconds }) => ({
      words: `${named({ world }, one)} and ${named({ world }, other)}: The round trip takes ${milliseconds} ms.`,
      at: null,
    }))
}

/** Everything that the firewalls between them have to let through already, each direction by itself (CRE-09, PRT-01). */
function closedPorts({ world, peers }: Cast): Finding[] {
  return pairsOf(peers).flatMap(([from, to]) =>
    peerPorts
      .filter(({ port }) => blockedFrom(world, from.id, to.id, port))
      .map(({ ports }) => ({
        words: `${ports} is blocked from ${named({ world }, from)} to ${named({ world }, to)}.`,
        at: null,
      })),
  )
}

const usesIpv6 = ({ peers }: Cast) => peers.some((peer) => textSetting(peer, 'ip.ipProtocol') !== 'IPv4')

/** What the network between the peers must be like (PRE-07 to PRE-12). */
export const networkChecks: readonly Check[] = [
  {
    id: 'PRE-07',
    title: 'Own IPv4 address',
    guide: ['PRE-07'],
    path: pages.ip,
    findings: (cast) =>
      sharedFindings(cast, 'IPv4 address', (peer) => textSetting(peer, 'ip.lan1Ipv4Address')),
    fine: ({ peers }) => `All ${peers.length} addresses differ.`,
  },
  {
    id: 'PRE-08',
    title: 'Own IPv6 address',
    guide: ['PRE-08'],
    path: pages.ip,
    notApplicable: (cast) => (usesIpv6(cast) ? undefined : 'IPv6 is not enabled.'),
    findings: (cast) =>
      sharedFindings(cast, 'IPv6 address', (peer) => textSetting(peer, 'ip.lan1Ipv6Address').toLowerCase()),
    fine: 'No IPv6 address is used twice.',
  },
  {
    id: 'PRE-09',
    title: 'Round trip of at most 30 ms',
    guide: ['PRE-09'],
    path: null,
    findings: tooFar,
    fine: 'Every pair is near enough.',
  },
  {
    id: 'PRE-10',
    title: 'Direct route between all',
    guide: ['PRE-10'],
    path: null,
    findings: broken('path-open'),
    fine: 'Every pair has a path.',
  },
  {
    id: 'PRE-11',
    title: 'No NAT in between',
    guide: ['PRE-11', 'ADD-38'],
    path: null,
    findings: broken('no-nat-between'),
    fine: 'No pair has a NAT in between.',
  },
  {
    id: 'PRE-12',
    title: 'Ports open between all',
    guide: ['PRE-12', 'CRE-09'],
    path: null,
    findings: closedPorts,
    fine: `Open between all: ${peerPorts.map(({ ports }) => ports).join(', ')}.`,
  },
]
