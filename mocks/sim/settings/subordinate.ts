import { designatedPrimary, filledRows, inContact, isPrimary, isSubordinate } from '../clustering/read'
import type { Note, Refusal } from '../event'
import { hostOf, nameOf } from '../network/read'
import { refuse } from '../refusals'
import { recordMistake, type Stage } from '../stage'
import type { Expressway, World } from '../world'

/** Who the primary of this subordinate is, for the line that names it; undefined elsewhere. */
export function primaryOf(world: World, expressway: Expressway): { name: string; host: string } | undefined {
  if (!isSubordinate(world, expressway)) return undefined
  const primary = designatedPrimary(world, expressway)
  return primary ? { name: nameOf(primary), host: hostOf(world, primary) } : { name: 'none', host: '' }
}

/** True where strict shows replicated fields read-only and refuses to save them (ADD-05, R-06). */
export function isReadOnlyHere(world: World, expressway: Expressway): boolean {
  return world.profile === 'strict' && isSubordinate(world, expressway)
}

/**
 * A cluster-wide change on a subordinate: refused in strict, written down and let through in realistic, where the
 * next copy reverts it (ADD-05, ADD-08).
 */
export function subordinateRefusal(stage: Stage, expressway: Expressway, what: string): Refusal | undefined {
  if (!isSubordinate(stage.world, expressway)) return undefined
  const primary = primaryOf(stage.world, expressway)
  const text = `${what} belongs to the whole cluster and is changed on the primary, ${primary?.name ?? 'none'}.`
  if (stage.world.profile === 'realistic') {
    recordMistake(stage, {
      id: 'ADD-05',
      text: `On ${nameOf(expressway)}: ${text}`,
      guide: ['ADD-05', 'ADD-08', 'PSI-03'],
      expressway: expressway.id,
    })
    return undefined
  }
  return refuse('conflict', text, { guide: ['ADD-05', 'PSI-02'] }).refusal
}

/** Marks a replicated thing as changed here: it goes out from the primary, and is overwritten on a subordinate. */
export function markChanged(stage: Stage, expressway: Expressway, thing: string): void {
  if (expressway.clustering.running === 'clustered') expressway.replication.changedAt[thing] = stage.world.now
}

/** Warns on the primary while a peer is out or joining (ADD-06, ADD-M11). */
export function unstableClusterNotes(stage: Stage, expressway: Expressway): Note[] {
  const { world } = stage
  if (!isPrimary(world, expressway)) return []
  const out = filledRows(world, expressway).filter(
    ({ machine }) =>
      machine?.id !== expressway.id && !(machine && inContact(world, expressway.id, machine.id)),
  )
  if (out.length === 0) return []
  const names = out.map(({ machine, address }) => (machine ? nameOf(machine) : address)).join(', ')
  recordMistake(stage, {
    id: 'ADD-M11',
    text: `Cluster-wide settings were changed while ${names} was not in service.`,
    guide: ['ADD-06', 'ADD-07'],
    expressway: expressway.id,
  })
  return [
    {
      text: `Saved while not every peer is in service (${names}). Change cluster-wide settings only when the cluster is stable: a peer that misses a change may need its configuration forced.`,
      guide: ['ADD-06', 'ADD-07'],
    },
  ]
}
