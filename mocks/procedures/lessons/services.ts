import { machineAt } from '../../sim/dns/read'
import { servicesOf } from '../../sim/dns/services'
import type { Expressway } from '../../sim/world'
import { named } from '../language/cast'
import { markedSince, markOf } from '../language/marks'
import { type Context, type Need, need } from '../language/step'

/** DNS lookup of that machine showed the records of a name since the start (SRV-20). */
export function lookedUp(context: Context, expressway: Expressway, name: string): Need {
  return need(
    markedSince(context.progress, markOf.lookUp(expressway.id, name.toLowerCase())),
    `Look up ${name} on Maintenance > Tools > Network utilities > DNS lookup of ${named(context, expressway)}.`,
  )
}

/** The records of a service lead to each of the machines once, with equal priority and weight (SRV-18, SRV-19). */
export function leadsToAll(
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
    need(missing.length === 0, `DNS has no record of ${name} for ${missing.join(', ')}.`),
    need(
      records.length <= targets.length,
      `DNS has ${records.length} records of ${name} for ${targets.length} peers.`,
    ),
    need(
      shares.size <= 1,
      `The records of ${name} have unequal priorities or weights: ${[...shares].join(', ')}.`,
    ),
  ]
}
