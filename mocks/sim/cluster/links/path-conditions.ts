import { faultsThat, isBetween } from '../../ground/faults/felt'
import { faultText } from '../../machine/faults/words'
import { blockedBetween } from '../../machine/network/blocked-ports'
import { cutBetween, nameOf, roundTripMs } from '../../machine/network/read'
import { isReturning } from '../../machine/peers/read'
import { openPath, openPort, removeNat, shortenPath, stopLoss } from './cures'
import { about, type LinkCondition } from './link-condition'
import { pathWords } from './path-words'
import { bridgesRoundTrip, comesAndGoes, lostPercent, packetsArrive, ROUND_TRIP_MAX_MS } from './round-trip'

const translators = faultsThat('translates-addresses')
declare module '../../ground/faults/felt' {
  interface Askers {
    'translates-addresses': typeof translators
  }
}

/** What the way between two machines must be like, in the order in which it is looked at (PRE-09 to PRE-12, PRT-01). */
export const pathConditions: readonly LinkCondition[] = [
  {
    name: 'path-open',
    text: 'Each machine has a route to the other.',
    guide: 'PRE-10',
    cure: openPath,
    check: about((to, { world, from }) => {
      const id = cutBetween(world, from.id, to.id)
      return { holds: id === null, evidence: pathWords(world, from, to, id) }
    }),
  },
  {
    name: 'no-nat-between',
    text: 'Addresses reach the other end as they are.',
    guide: 'PRE-11',
    cure: removeNat,
    check: about((to, { world, from }) => {
      const nat = translators.in(world).some((fault) => isBetween(fault, from.id, to.id))
      return {
        holds: !nat,
        evidence: `Between ${nameOf(from)} and ${nameOf(to)} stands ${nat ? 'a' : 'no'} NAT.`,
      }
    }),
  },
  {
    name: 'round-trip-short',
    text: `The round trip takes at most ${ROUND_TRIP_MAX_MS} ms.`,
    guide: 'PRE-09',
    cure: shortenPath,
    check: about((to, { world, from }) => {
      const wavers = comesAndGoes(world, from.id, to.id)
        ? ': contact comes and goes'
        : `, and at most ${ROUND_TRIP_MAX_MS} ms are allowed`
      return {
        holds: bridgesRoundTrip(world, from.id, to.id),
        evidence: `The round trip between ${nameOf(from)} and ${nameOf(to)} takes ${roundTripMs(world, from.id, to.id)} ms${wavers}.`,
      }
    }),
  },
  {
    name: 'packets-arrive',
    text: 'Packets between the two arrive.',
    guide: 'PRE-09',
    cure: stopLoss,
    check: about((to, { world, from }) => {
      const percent = lostPercent(world, from.id, to.id)
      return {
        holds: packetsArrive(world, from.id, to.id),
        evidence: `Between ${nameOf(from)} and ${nameOf(to)} ${percent === 0 ? 'no packets' : `${percent} % of the packets`} are lost${percent === 0 ? '' : ': contact comes and goes'}.`,
      }
    }),
  },
  {
    name: 'ports-open',
    text: 'TCP port 4372 is open between the two, both ways.',
    guide: 'PRE-12',
    cure: openPort(4372),
    check: about((to, { world, from }) => {
      const block = blockedBetween(world, from.id, to.id, 4372)
      return { holds: !block, evidence: block ? `${faultText(world, block)}.` : 'TCP port 4372 is open.' }
    }),
  },
  {
    // Who is in contact recovers nothing, and who has never been has nothing to recover (PRT-02).
    name: 'recovery-port-open',
    text: 'A peer that was out reaches TCP port 4371, over which it recovers.',
    guide: 'PRT-02',
    cure: openPort(4371),
    check: about((to, { world, from }) => {
      const block = isReturning(world, from.id, to.id) && blockedBetween(world, from.id, to.id, 4371)
      return {
        holds: !block,
        evidence: block
          ? `${faultText(world, block)}: contact was lost, and without that port neither recovers.`
          : 'Nothing keeps either of the two from recovering.',
      }
    }),
  },
]
