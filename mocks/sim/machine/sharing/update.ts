import type { Note } from '../../ground/event'
import { expresswayOf, recordMistake, type Stage, snapshotOf } from '../../ground/stage'
import { DATABASE_ACTIVE_MS } from '../../ground/state/clustering'
import type { Expressway, FoundMistake, World } from '../../ground/world'
import { nameOf } from '../network/read'
import { filledRows, inContact, isPrimary, partitionsOf } from '../peers/read'
import { belongsElsewhere, takesFromPrimary } from './read'

/** Writes down a cluster-wide change that is let through on a subordinate; the next copy reverts it (ADD-05, ADD-08). */
export function recordOnSubordinate(stage: Stage, expressway: Expressway, what: string): void {
  const world = snapshotOf(stage)
  const asked = expresswayOf(world, expressway.id)
  if (!takesFromPrimary(world, asked)) return
  recordMistake(stage, {
    id: 'ADD-05',
    text: `On ${nameOf(asked)}: ${belongsElsewhere(world, asked, what)}`,
    guide: ['ADD-05', 'ADD-08', 'PSI-03'],
    expressway: asked.id,
  })
}

/** Marks a replicated thing as changed here: it goes out from the primary, and is overwritten on a subordinate. */
export function markChanged(stage: Stage, expressway: Expressway, thing: string): void {
  if (expressway.clustering.running === 'clustered') expressway.replication.changedAt[thing] = stage.world.now
}

/** A cluster-wide change at the wrong time: the mistake that it is, and the hint that is given. */
type Untimely = { readonly mistake: FoundMistake; readonly note: Note }

/** While versions differ, a change stays with the peers of this version (UPG-25, UPG-26). */
function whileUpgrading(world: World, expressway: Expressway): Untimely | undefined {
  const partitions = partitionsOf(world, expressway)
  const elsewhere = partitions.filter((group) => !group.own).flatMap((group) => group.peers)
  if (elsewhere.length === 0) return undefined
  const names = elsewhere.join(', ')
  const guide = ['UPG-25', 'UPG-26']
  return {
    mistake: {
      id: 'UPG-M3',
      text: `Cluster-wide settings were changed on ${nameOf(expressway)} during an upgrade; ${names} did not get the change.`,
      guide,
      expressway: expressway.id,
    },
    note: {
      text: `Saved while the cluster is being upgraded: ${names} on another version will not get this change. Change nothing until all peers run the same version.`,
      guide,
    },
  }
}

/** True until the cluster database can read Active after the peer has come (ADD-06, ADD-64). */
const isNew = (world: World, { clustering: { joinedAt } }: Expressway) =>
  joinedAt === null || world.now - joinedAt < DATABASE_ACTIVE_MS

/** On the primary, while a peer is out or joining: until then the cluster is not stable (ADD-06, ADD-M11). */
function whileUnstable(world: World, expressway: Expressway): Untimely | undefined {
  if (!isPrimary(world, expressway)) return undefined
  const others = filledRows(world, expressway).filter(({ machine }) => machine?.id !== expressway.id)
  const out = others.filter(({ machine }) => !(machine && inContact(world, expressway.id, machine.id)))
  const joining = others.filter(({ machine }) => machine && isNew(world, machine))
  const rows = out.length > 0 ? out : joining
  if (rows.length === 0) return undefined
  const names = rows.map(({ machine, address }) => (machine ? nameOf(machine) : address)).join(', ')
  const guide = ['ADD-06', 'ADD-07']
  return {
    mistake: {
      id: 'ADD-M11',
      text:
        out.length > 0
          ? `Cluster-wide settings were changed while ${names} was not in service.`
          : `Cluster-wide settings were changed before the cluster was stable: ${names} has joined less than five minutes ago.`,
      guide,
      expressway: expressway.id,
    },
    note: {
      text: `Saved while ${out.length > 0 ? 'not every peer is in service' : 'a peer is still joining'} (${names}). Change cluster-wide settings only when the cluster is stable: a peer that misses a change may need its configuration forced.`,
      guide,
    },
  }
}

/** Writes down a cluster-wide change that comes at the wrong time; gives the hint. */
export function recordUntimely(stage: Stage, expressway: Expressway): Note[] {
  const world = snapshotOf(stage)
  const asked = expresswayOf(world, expressway.id)
  const found = whileUpgrading(world, asked) ?? whileUnstable(world, asked)
  if (!found) return []
  recordMistake(stage, found.mistake)
  return [found.note]
}
