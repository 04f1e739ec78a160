import { counted } from '#contract/counted'
import { pages } from '#contract/pages'
import type { Expressway } from '../../sim/ground/index'
import { clusterNameOf, machineAt, servicesOf } from '../../sim/machine/index'
import { type Act, lookUp } from './act'
import { inRole, members, named } from './cast'
import { markedSince, markOf } from './marks'
import { type Context, type Need, need } from './step'

/** A service of the cluster name of whoever plays that role, as one types it into DNS lookup. */
const service = (context: Context, role: string, prefix: string) =>
  `${prefix}.${clusterNameOf(inRole(context, role))}`

/** DNS lookup on one showed a service of the cluster of another, which leads to every member alike. */
export function foundFor(domainOf: string, asking: string, prefix: string) {
  return (context: Context): Need[] => {
    const name = service(context, domainOf, prefix)
    const peer = inRole(context, asking)
    return [lookedUp(context, peer, name), ...leadsToAll(context, peer, name, members(context))]
  }
}

/** Asks DNS for it there. */
export function asksFor(domainOf: string, asking: string, prefix: string) {
  return (context: Context): Act[] => [lookUp(inRole(context, asking), service(context, domainOf, prefix))]
}

/** DNS lookup of that machine showed the records of a name since the start (SRV-20). */
export function lookedUp(context: Context, expressway: Expressway, name: string): Need {
  return need(
    markedSince(context.progress, markOf.lookUp(expressway.id, name.toLowerCase())),
    `Look up ${name} on Maintenance > Tools > Network utilities > DNS lookup of ${named(context, expressway)}.`,
    expressway,
    pages.dnsLookup,
  )
}

/** The records of a service lead to each of the machines once, with equal priority and weight (SRV-18, SRV-19). */
function leadsToAll(
  context: Context,
  asking: Expressway,
  name: string,
  targets: readonly Expressway[],
): Need[] {
  const records = servicesOf(context.world, asking, name)
  const found = records.map(({ target }) => machineAt(context.world, asking, target)?.id)
  const missing = targets.filter(({ id }) => !found.includes(id)).map((target) => named(context, target))
  const shares = new Set(records.map(({ priority, weight }) => `${priority} ${weight}`))
  return [
    need(missing.length === 0, {
      missing: `DNS has no record of ${name} for ${missing.join(', ')}.`,
      met: `DNS has a record of ${name} for every peer.`,
    }),
    need(records.length <= targets.length, {
      missing: `DNS has ${counted(records.length, 'record')} of ${name} for ${counted(targets.length, 'peer')}.`,
      met: `DNS has no other record of ${name}.`,
    }),
    need(shares.size <= 1, {
      missing: `The records of ${name} have unequal priorities or weights: ${[...shares].join(', ')}.`,
      met: `The records of ${name} have equal priorities and weights.`,
    }),
  ]
}
