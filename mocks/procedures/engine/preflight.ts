import { type Expressway, expresswayOf, type World } from '../../sim/ground/index'
import { membersOf } from '../../sim/machine/index'
import { intendedPeers } from '../language/cast'
import type { CheckResult, Roles } from '../language/procedure'
import { type Cast, judge } from './preflight/check'
import { nameChecks } from './preflight/name-checks'
import { networkChecks } from './preflight/network-checks'
import { systemChecks } from './preflight/system-checks'
import { tmsChecks } from './preflight/tms-checks'

/** The prerequisites of every cluster, and then what creating and adding ask for beyond them. */
const checks = [
  ...[...systemChecks, ...networkChecks, ...nameChecks].toSorted((one, other) =>
    one.id < other.id ? -1 : 1,
  ),
  ...tmsChecks,
]

function castOf(world: World, kind: Cast['kind'], roles: Roles, wanted: Cast['wanted']): Cast | undefined {
  const found = (role: string): Expressway | undefined => {
    const id = roles[role]
    return id === undefined ? undefined : expresswayOf(world, id)
  }
  const primary = found('primary')
  if (!primary) return undefined
  if (kind === 'create')
    return { world, kind, wanted, primary, peers: [primary, ...intendedPeers(world, primary)] }
  const newPeer = found('newPeer')
  const peers = membersOf(world, primary).filter((peer) => peer.id !== newPeer?.id)
  return { world, kind, wanted, primary, peers: newPeer ? [...peers, newPeer] : peers }
}

/**
 * Judges every prerequisite before a cluster is created or a peer added (PRE-01), in the order of the guide. What is wanted
 * of Cisco TMS was said at the start, where it is not said now.
 */
export function preflight(
  world: World,
  kind: 'create' | 'add',
  roles: Roles,
  wanted: Cast['wanted'] = world.run?.wanted ?? [],
): CheckResult[] {
  const cast = castOf(world, kind, roles, wanted)
  return cast ? checks.map((check) => judge(check, cast)) : []
}

/** The prerequisites that are not fulfilled. */
export function failedChecks(...asked: Parameters<typeof preflight>): CheckResult[] {
  return preflight(...asked).filter((check) => check.result === 'fail')
}
