import type { PeerPort } from '#contract/wire/faults'
import type { Expressway, World } from '../../ground/world'
import { faultText } from '../../machine/faults/words'
import { blockedBetween } from '../../machine/network/blocked-ports'
import type { PeerRow } from '../../machine/peers/read'
import { openPort } from './cures'
import { about, type LinkCondition } from './link-condition'
import { type Looked, otherRows } from './read'

/** A port whose block leaves the rows Active: what is there with it, and what becomes of it without. */
function needs(port: PeerPort, guide: string, text: string, without: string): LinkCondition {
  return {
    name: `port-${port}`,
    text,
    guide,
    cure: openPort(port),
    check: about((to, { world, from }) => {
      const block = blockedBetween(world, from.id, to.id, port)
      return {
        holds: !block,
        evidence: block ? `${faultText(world, block)}: ${without}.` : 'Nothing blocks it.',
      }
    }),
  }
}

/** What two peers in contact need of the way between them beside the contact itself, each of which can fail alone. */
const impairments: readonly LinkCondition[] = [
  needs(
    4371,
    'PRT-02',
    'A peer that is lost can recover.',
    'replication goes on, but once one of the two is out and comes back, it does not recover',
  ),
  needs(
    5061,
    'PRT-04',
    'SIP calls get through between the two.',
    'the cluster stays Active, but calls between the two fail',
  ),
  needs(
    1720,
    'PRT-04',
    'The two find routes to each other by H.323.',
    'the cluster stays Active, but calls between the two find no route, SIP calls included',
  ),
  needs(
    1719,
    'PRT-05',
    'The two tell each other what their calls use.',
    'what is shown of the bandwidth that is shared stays as it was when the block began',
  ),
]

/** What does not get through between two that list each other and are in contact, in words. */
export const limitsBetween = (world: World, from: Expressway, to: Expressway): readonly string[] =>
  otherRows(world, from)
    .filter(({ machine }) => machine?.id === to.id)
    .flatMap((row) => lookAtImpairments(world, from, row))
    .flatMap(({ holds, evidence }) => (holds ? [] : [evidence]))

/** The same, looked at for a row that works. */
export function lookAtImpairments(world: World, from: Expressway, row: PeerRow): readonly Looked[] {
  const view = { world, from, index: row.index, address: row.address, to: row.machine }
  return impairments.map((condition) => ({ condition, ...condition.check(view) }))
}
