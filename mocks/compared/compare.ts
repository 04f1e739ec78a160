import type { Scope } from '#contract/settings/field'
import type { Expressway, World } from '../sim/ground/index'
import { designatedPrimary, isPrimary, takesFromPrimary } from '../sim/machine/index'

/** The machines that are compared, and for each whose configuration it has: the id of a primary, or null for one that has its own. */
export type Compared = {
  readonly ids: readonly string[]
  readonly sources: readonly (string | null)[]
}

/** What becomes of one line: whether it is not the same everywhere, and for each machine whether it has drifted from its cluster. */
export type Difference = { readonly differs: boolean; readonly drifted: readonly boolean[] }

/** These machines, as they stand to one another. */
export function comparedOf(world: World, machines: readonly Expressway[]): Compared {
  return { ids: machines.map(({ id }) => id), sources: machines.map((one) => sourceOf(world, one)) }
}

function sourceOf(world: World, expressway: Expressway): string | null {
  if (isPrimary(world, expressway)) return expressway.id
  return takesFromPrimary(world, expressway) ? (designatedPrimary(world, expressway)?.id ?? null) : null
}

/**
 * Compares one line of the configuration of several machines, null where a machine does not have it. Only what a primary
 * gives can drift, and only from that primary; where that one is not among them, the peers of a cluster are held to one
 * another. Machines that are in no cluster together have drifted from nobody.
 */
export function differenceIn(
  { ids, sources }: Compared,
  scope: Scope,
  values: readonly (string | null)[],
): Difference {
  const drifted = ids.map((id, at) => {
    const source = sources[at]
    if (scope !== 'cluster' || source === null || source === id) return false
    const primary = ids.findIndex((other) => other === source)
    if (primary >= 0) return values[at] !== values[primary]
    return sources.some((other, index) => other === source && values[index] !== values[at])
  })
  return { differs: new Set(values).size > 1, drifted }
}
