import { dnsServersOf } from '../../sim/dns/read'
import { addressOf, fqdnOf } from '../../sim/network/read'
import { expresswayOf } from '../../sim/stage'
import { ntpServersOf } from '../../sim/time/read'
import type { Expressway } from '../../sim/world'
import { inRole, isReachable, named } from '../language/cast'
import { type Context, type Need, need } from '../language/step'

export const P = 'primary'
export const X = 'peer'
export const N = 'newPeer'

/** The members that stay, the primary first. */
export const staying = (context: Context): Expressway[] =>
  context.progress.start.members
    .filter((id) => id !== context.progress.roles[X])
    .map((id) => expresswayOf(context.world, id))

/** The cluster as it will be. */
export const membersToBe = (context: Context): Expressway[] => [...staying(context), inRole(context, N)]

/** The new unit has the identity of the old one, which only its backup brings (REP-10). */
export function restoredFromOld(context: Context, unit: Expressway): Need {
  const old = context.progress.start.addresses[inRole(context, X).id]
  return need(
    unit.power.state === 'up' && addressOf(unit) === old?.ip && fqdnOf(unit) === old.fqdn,
    `Restore the backup of the old unit on ${named(context, unit)}, and wait until it is back.`,
  )
}

/** Two units with one address must not meet: the old one is off, or off the network. */
export function oldIsAway(context: Context): Need {
  const old = inRole(context, X)
  return need(
    !isReachable(context.world, old),
    `Take ${named(context, old)} off the network, or shut it down: its backup has its address and its name.`,
  )
}

/** DNS and NTP servers as on the primary (REP-11, R-13). */
export function sameServers(context: Context, unit: Expressway): Need[] {
  const primary = inRole(context, P)
  const same = (one: readonly string[], other: readonly string[]) =>
    [...one].sort().join() === [...other].sort().join()
  return [
    need(
      same(dnsServersOf(unit), dnsServersOf(primary)),
      `The DNS servers of ${named(context, unit)} are not those of ${named(context, primary)}.`,
    ),
    need(
      same(ntpServersOf(unit), ntpServersOf(primary)),
      `The NTP servers of ${named(context, unit)} are not those of ${named(context, primary)}.`,
    ),
  ]
}

/** The name of the unit is its own among those in service; the old unit, which had it, is not. */
export function nameIsOwn(context: Context, unit: Expressway): Need {
  const fqdn = fqdnOf(unit).toLowerCase()
  const taken = staying(context).some((member) => fqdnOf(member).toLowerCase() === fqdn)
  return need(
    fqdn !== '' && !taken,
    `${named(context, unit)} needs a System host name and Domain name that no other peer has.`,
  )
}

/** How long the new unit has been back since its restart into the cluster (REP-16). */
export function waitedSinceJoin(context: Context, milliseconds: number): Need {
  const { power } = inRole(context, N)
  const left = Math.ceil((power.since + milliseconds - context.world.now) / 1000)
  return need(power.state === 'up' && left <= 0, `Too early: wait ${Math.max(left, 1)} seconds more.`)
}
