import { isFqdn } from '#contract/settings/formats'
import { expresswaysOf, type Save } from '../../ground/stage'
import type { Expressway, World } from '../../ground/world'
import { presentedNames } from '../../machine/certificates/read'
import { machineAt } from '../../machine/dns/read'
import { nameOf } from '../../machine/network/read'
import { filledRows, inContact, isClustered, isPrimary, sameClustering } from '../../machine/peers/read'

/** A save of the Clustering page as it would be: the same machine with the new values, and the rows as they were. */
export type ClusteringSave = {
  readonly world: World
  readonly save: Save
  /** The machine with the new values saved; nothing else has happened to it. */
  readonly planned: Expressway
  /** The machine as it is. */
  readonly now: Expressway
}

type MistakeRule = {
  readonly id: string
  readonly guide: readonly string[]
  /** Whether strict refuses; realistic always lets it happen. */
  readonly strict: 'refuse' | 'accept'
  /** What was done wrong and what to do instead, or nothing. */
  readonly found: (view: ClusteringSave) => string | undefined
  /** The key of the field where it shows, when it is one field. */
  readonly field?: (view: ClusteringSave) => string | undefined
}

const rowsOf = (world: World, expressway: Expressway) => filledRows(world, expressway)

function newAddresses({ world, planned, now }: ClusteringSave): string[] {
  const before = new Set(rowsOf(world, now).map((row) => row.machine?.id ?? row.address.toLowerCase()))
  return rowsOf(world, planned)
    .filter((row) => !before.has(row.machine?.id ?? row.address.toLowerCase()))
    .map((row) => row.address)
}

function otherMachines(world: World, expressway: Expressway): Expressway[] {
  return rowsOf(world, expressway).flatMap(({ machine }) =>
    machine && machine.id !== expressway.id ? [machine] : [],
  )
}

/** The machine at the row that Configuration primary would point at. */
function plannedPrimary({ world, save, planned }: ClusteringSave): Expressway | undefined {
  const address = String(save.after[`peer${save.after['configurationPrimary']}Address`] ?? '')
  return address === '' ? undefined : machineAt(world, planned, address)
}

const clears = ({ world, planned }: ClusteringSave) => rowsOf(world, planned).length === 0

/** True when another member of the same cluster is still running with this one. */
function stillServes({ world, now }: ClusteringSave): Expressway | undefined {
  return otherMachines(world, now).find(
    (peer) => isClustered(peer) && otherMachines(world, peer).some((machine) => machine.id === now.id),
  )
}

/** The number of the first blank row above a filled one; 0 when there is no gap. */
function gapAt({ save }: ClusteringSave): number {
  const rows = [1, 2, 3, 4, 5, 6].map((index) => String(save.after[`peer${index}Address`] ?? ''))
  const last = rows.findLastIndex((address) => address !== '')
  return 1 + rows.findIndex((address, index) => address === '' && index < last)
}

/** The mistakes that a save of the Clustering page can be, in the order in which they are told. */
export const saveMistakes: readonly MistakeRule[] = [
  {
    id: 'ADD-M2',
    guide: ['ADD-36', 'RML-14'],
    strict: 'refuse',
    field: (view) => `peer${gapAt(view)}Address`,
    found: (view) => {
      const gap = gapAt(view)
      return gap === 0
        ? undefined
        : `Peer ${gap} address is blank above a filled row. Use the first empty row, and move the others up when one goes.`
    },
  },
  {
    id: 'CRE-M1',
    guide: ['CRE-06', 'CRE-05'],
    strict: 'refuse',
    found: (view) => {
      if (isClustered(view.now) || rowsOf(view.world, view.planned).length < 2) return undefined
      const primary = plannedPrimary(view)
      const joins = primary && primary.id !== view.now.id && isClustered(primary)
      return joins
        ? undefined
        : 'A cluster begins with one peer: enter only this system, save and restart. The others are added one by one afterwards.'
    },
  },
  {
    id: 'ADD-69',
    guide: ['ADD-69', 'ADD-55'],
    strict: 'refuse',
    found: (view) => {
      const primary = plannedPrimary(view)
      if (isClustered(view.now) || !primary || primary.id === view.now.id || !isClustered(primary))
        return undefined
      const listed = otherMachines(view.world, primary).some((machine) => machine.id === view.now.id)
      return listed
        ? undefined
        : `The primary, ${nameOf(primary)}, does not list this system yet. Add it there first, then on the other peers, then here.`
    },
  },
  {
    id: 'ADD-69',
    guide: ['ADD-69', 'ADD-42'],
    strict: 'accept',
    found: (view) => {
      const { world, now } = view
      const primary = plannedPrimary(view)
      if (!isClustered(now) || !primary || !inContact(world, now.id, primary.id)) return undefined
      // A list that is not longer than the primary's is corrected, and nobody is added.
      if (rowsOf(world, view.planned).length <= rowsOf(world, primary).length) return undefined
      const there = new Set(otherMachines(world, primary).map(({ id }) => id))
      const early = newAddresses(view).find((address) => {
        const machine = machineAt(world, now, address)
        return machine && machine.id !== primary.id && !there.has(machine.id)
      })
      return early === undefined
        ? undefined
        : `This system got ${early} before the primary, ${nameOf(primary)}, which does not list it yet. The primary comes first.`
    },
  },
  {
    id: 'ADD-M1',
    guide: ['ADD-04'],
    strict: 'refuse',
    found: (view) => {
      if (!isClustered(view.now)) return undefined
      const added = newAddresses(view)
      const primary = plannedPrimary(view)
      if (primary && primary.id !== view.now.id && sameClustering(view.world, view.planned, primary))
        return undefined
      const waiting = view.now.clustering.joining
      if (added.length > 1) return `Only one peer is added at a time; this save adds ${added.join(' and ')}.`
      return added.length === 1 && waiting.length > 0
        ? `${waiting.join(', ')} has not joined yet. Add ${added[0]} when the cluster is stable.`
        : undefined
    },
  },
  {
    id: 'CRE-M3',
    guide: ['CRE-44', 'CRE-42'],
    strict: 'refuse',
    field: ({ world, planned }) => {
      const own = rowsOf(world, planned).find((row) => row.machine?.id === planned.id)
      return own && `peer${own.index}Address`
    },
    found: ({ world, save, planned }) => {
      if (save.after['tlsVerificationMode'] !== 'Enforce') return undefined
      const own = rowsOf(world, planned).find((row) => row.machine?.id === planned.id)
      const names = presentedNames(planned)
      if (!own || (isFqdn(own.address) && names.includes(own.address.toLowerCase()))) return undefined
      return `In Enforce, row ${own.index} must be a name in this system's certificate: ${names.join(', ') || 'it carries none'}.`
    },
  },
  {
    id: 'RML-M1',
    guide: ['RML-05'],
    strict: 'refuse',
    found: (view) => {
      if (!clears(view) || !isPrimary(view.world, view.now)) return undefined
      const peer = stillServes(view)
      return peer
        ? `This system is the primary and ${nameOf(peer)} still relies on it. Change the primary first.`
        : undefined
    },
  },
  {
    id: 'RML-M2',
    guide: ['RML-06'],
    strict: 'accept',
    found: (view) => {
      const kept = view.save.before['clusterName'] === view.save.after['clusterName']
      return clears(view) && isClustered(view.now) && kept && stillServes(view)
        ? 'The rows were cleared but the Cluster name is still that of the cluster. Give this system a name of its own.'
        : undefined
    },
  },
  {
    id: 'RML-M3',
    guide: ['RML-07'],
    strict: 'accept',
    found: ({ world, planned, now }) => {
      const own = rowsOf(world, now).some((row) => row.machine?.id === now.id)
      const ownStays = rowsOf(world, planned).some((row) => row.machine?.id === now.id)
      const left = rowsOf(world, planned).length
      return isClustered(now) && own && !ownStays && left > 0
        ? `${left} row(s) are still filled although this system is no longer among them. To leave, blank all six.`
        : undefined
    },
  },
  {
    id: 'CRE-M2',
    guide: ['CRE-43'],
    strict: 'accept',
    found: ({ world, planned, now }) => {
      const rows = rowsOf(world, planned)
      return !isClustered(now) && rows.length > 0 && !rows.some((row) => row.machine?.id === now.id)
        ? 'No row is the address of this system.'
        : undefined
    },
  },
  {
    id: 'CRE-M4',
    guide: ['CRE-35'],
    strict: 'accept',
    found: ({ world, save, planned }) =>
      rowsOf(world, planned).length > 0 && save.after['clusterName'] === ''
        ? 'Peers are set and the Cluster name is blank.'
        : undefined,
  },
  {
    id: 'RML-M5',
    guide: ['RML-15', 'CRE-38'],
    strict: 'accept',
    found: (view) => {
      const number = view.save.after['configurationPrimary']
      if (clears(view)) return undefined
      return view.save.after[`peer${number}Address`] === ''
        ? `Configuration primary is ${number}, but Peer ${number} address is blank.`
        : undefined
    },
  },
  {
    id: 'CRE-M14',
    guide: ['CRE-13', 'ADD-15'],
    strict: 'accept',
    found: ({ world, planned, now }) => {
      const members = new Set(otherMachines(world, planned).map((machine) => machine.id))
      const stale = expresswaysOf(world).find(
        (other) =>
          other.id !== now.id &&
          !members.has(other.id) &&
          otherMachines(world, other).some((machine) => machine.id === now.id),
      )
      return stale && rowsOf(world, planned).length > 0 && !isClustered(now)
        ? `${nameOf(stale)} still lists this system among its peers. Clear that entry first.`
        : undefined
    },
  },
]
