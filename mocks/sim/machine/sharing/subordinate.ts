import type { Note, Refusal } from '../../ground/event'
import { refuse } from '../../ground/refusals'
import { recordMistake, type Stage, snapshotOf } from '../../ground/stage'
import type { Expressway, World } from '../../ground/world'
import { hostOf, nameOf } from '../network/read'
import { partitionsOf } from '../peers/partitions'
import { designatedPrimary, filledRows, inContact, isPrimary, isSubordinate } from '../peers/read'
import { hasPeers } from '../settings/read'

/** True where somebody else's configuration is copied. A peer that has cleared its list is on its way out (RML-11). */
function takesFromPrimary(world: World, expressway: Expressway): boolean {
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

/**
 * A cluster-wide change on a subordinate: refused in strict, written down and let through in realistic, where the
 * next copy reverts it (ADD-05, ADD-08).
 */
export function subordinateRefusal(stage: Stage, expressway: Expressway, what: string): Refusal | undefined {
  if (!takesFromPrimary(stage.world, expressway)) return undefined
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

/** Warns while versions differ: the change stays with the peers of this version (UPG-25, UPG-26). */
function upgradingNotes(stage: Stage, expressway: Expressway): Note[] {
  const partitions = partitionsOf(snapshotOf(stage), expressway)
  const elsewhere = partitions.filter((group) => !group.own).flatMap((group) => group.peers)
  if (elsewhere.length === 0) return []
  const names = elsewhere.join(', ')
  recordMistake(stage, {
    id: 'UPG-M3',
    text: `Cluster-wide settings were changed on ${nameOf(expressway)} during an upgrade; ${names} did not get the change.`,
    guide: ['UPG-25', 'UPG-26'],
    expressway: expressway.id,
  })
  return [
    {
      text: `Saved while the cluster is being upgraded: ${names} on another version will not get this change. Change nothing until all peers run the same version.`,
      guide: ['UPG-25', 'UPG-26'],
    },
  ]
}

/** Warns on the primary while a peer is out or joining (ADD-06, ADD-M11). */
export function unstableClusterNotes(stage: Stage, expressway: Expressway): Note[] {
  const { world } = stage
  const others = upgradingNotes(stage, expressway)
  if (others.length > 0) return others
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
