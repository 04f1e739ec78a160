import { refuse } from '../../ground/refusals'
import type { Decision } from '../../ground/stage'
import type { Expressway, World } from '../../ground/world'
import { hostOf, nameOf } from '../network/read'
import { designatedPrimary, isSubordinate } from '../peers/read'
import { hasPeers } from '../settings/read'

/** True where somebody else's configuration is copied. A peer that has cleared its list is on its way out (RML-11). */
export function takesFromPrimary(world: World, expressway: Expressway): boolean {
  return isSubordinate(world, expressway) && hasPeers(expressway)
}

/** Who the primary of this subordinate is, for the line that names it; undefined elsewhere. */
export function primaryOf(world: World, expressway: Expressway): { name: string; host: string } | undefined {
  if (!takesFromPrimary(world, expressway)) return undefined
  const primary = designatedPrimary(world, expressway)
  return primary ? { name: nameOf(primary), host: hostOf(world, primary) } : { name: 'none', host: '' }
}

/** True where strict shows replicated fields read-only and refuses to save them (ADD-05, R-06). */
export function isReadOnlyHere(world: World, expressway: Expressway): boolean {
  return world.profile === 'strict' && takesFromPrimary(world, expressway)
}

/** Whose a cluster-wide setting is, in words. */
export function belongsElsewhere(world: World, expressway: Expressway, what: string): string {
  const primary = primaryOf(world, expressway)
  return `${what}: set for the whole cluster, and changed on the primary, ${primary?.name ?? 'none'}.`
}

/** Why a cluster-wide change is not made on this subordinate; nothing where it is, as in realistic (ADD-05). */
export function subordinateRefusal(world: World, expressway: Expressway, what: string): Decision {
  if (!isReadOnlyHere(world, expressway)) return undefined
  return refuse('conflict', belongsElsewhere(world, expressway, what), { guide: ['ADD-05', 'PSI-02'] })
}
