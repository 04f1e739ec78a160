import type { PeerPort } from '#contract/wire/faults'
import type { Expressway } from '../../ground/world'
import { callingAddress } from '../certificates/read'
import { nameOf } from '../network/read'
import { blockingRule } from './read'

/** What a peer must be let in to, from any high port (PRT-07, PRT-08, R-18). */
const CLUSTER_PORTS = [4372, 4371] as const

/** Whether the rules of one peer keep another away from a port (PRT-06). */
export const rulesKeepAway = (from: Expressway, to: Expressway, port: PeerPort): boolean =>
  blockingRule(to, callingAddress(from), port, port === 1719 ? 'UDP' : 'TCP') !== undefined

/** The rule of one machine that keeps the other away from its cluster ports, in words; nothing when none does. */
export function linkBlockedBy(one: Expressway, other: Expressway): string | undefined {
  return blockedAt(one, other) ?? blockedAt(other, one)
}

/** The machine whose rule that is; nothing when none keeps the other away. */
export function linkBlockedAt(one: Expressway, other: Expressway): Expressway | undefined {
  if (blockedAt(one, other)) return one
  return blockedAt(other, one) ? other : undefined
}

function blockedAt(at: Expressway, from: Expressway): string | undefined {
  const source = callingAddress(from)
  for (const port of CLUSTER_PORTS) {
    const rule = blockingRule(at, source, port)
    if (rule) {
      return `The firewall rule with priority ${rule.priority} on ${nameOf(at)} answers TCP port ${port} from ${rule.source} with ${rule.action}; ${nameOf(from)} calls from ${source}.`
    }
  }
  return undefined
}
