import { isFqdn } from '#contract/settings/formats'
import { presentedNames } from '../../machine/certificates/read'
import { lookUp, lookupFailure } from '../../machine/dns/read'
import { fqdnOf } from '../../machine/network/read'
import { gapsIn, isClustered, ownRow } from '../../machine/peers/read'
import { noPeerAddress, sameWords, twinAbove } from './list-faults'
import {
  type ClusteringSave,
  changedRows,
  clears,
  firstRow,
  type MistakeRule,
  REFUSED_BY_NOW,
  rowsOf,
  toldOf,
} from './mistake-rule'

/** The number of the first blank row above a filled one; 0 when there is no gap. */
function gapAt({ save }: ClusteringSave): number {
  const rows = [1, 2, 3, 4, 5, 6].map((index) => String(save.after[`peer${index}Address`] ?? ''))
  return gapsIn(rows)[0] ?? 0
}

/** The row that stands for the same as one above it, where the save has changed one of the two. */
function secondOfTwo(view: ClusteringSave) {
  const { world, planned } = view
  const changed = new Set(changedRows(view).map(({ index }) => index))
  return rowsOf(world, planned)
    .flatMap((row) => {
      const twin = twinAbove(world, planned, row.index)
      return twin ? [{ row, twin }] : []
    })
    .find(({ row, twin }) => changed.has(row.index) || changed.has(twin.index))
}

/** The first row that the save changes to an address that leads to no peer, and why; a silent DNS server proves nothing. */
function impossibleRow(view: ClusteringSave) {
  const { world, planned } = view
  for (const row of changedRows(view)) {
    const found = lookUp(world, planned, row.address)
    if ('failure' in found) {
      if (found.failure === 'no-such-name') return { row, why: lookupFailure(found) }
      continue
    }
    const kind = noPeerAddress(world, planned, row)
    if (kind) return { row, why: `${row.address} is ${kind}` }
  }
  return undefined
}

/** True where a row is the machine's own. */
const listsItself = ({ world, planned }: ClusteringSave): boolean => ownRow(world, planned) !== undefined

/** What can be wrong with the rows by themselves, in the order in which it is told. */
export const listMistakes: readonly MistakeRule[] = [
  {
    id: 'ADD-M2',
    guide: ['ADD-36', 'RML-14'],
    strict: 'refuse',
    curedByOtherFields: true,
    field: (view) => `peer${gapAt(view)}Address`,
    found: (view) => {
      const gap = gapAt(view)
      return gap === 0
        ? undefined
        : `Peer ${gap} address is blank above a filled row. Use the first empty row, and move the others up when one goes.`
    },
  },
  {
    id: 'ADD-M18',
    guide: ['ADD-46', 'CRE-43'],
    ...REFUSED_BY_NOW,
    curedByOtherFields: true,
    ...toldOf(
      secondOfTwo,
      ({ row }) => `peer${row.index}Address`,
      ({ row, twin }) =>
        `${sameWords(twin, row)} Every peer stands in one row: blank one of the two, or enter the peer that is meant.`,
    ),
  },
  {
    id: 'ADD-M19',
    guide: ['ADD-36', 'PRE-24'],
    ...REFUSED_BY_NOW,
    ...toldOf(
      impossibleRow,
      ({ row }) => `peer${row.index}Address`,
      ({ row, why }) =>
        `Row ${row.index} leads to no peer: ${why}. Enter the LAN 1 address of the peer, or a name that DNS has.`,
    ),
  },
  {
    id: 'CRE-M3',
    guide: ['CRE-44', 'CRE-42'],
    strict: 'refuse',
    field: ({ world, planned }) => {
      const own = ownRow(world, planned)
      return own && `peer${own.index}Address`
    },
    found: ({ world, save, planned }) => {
      if (save.after['tlsVerificationMode'] !== 'Enforce') return undefined
      const own = ownRow(world, planned)
      const names = presentedNames(planned)
      if (!own || (isFqdn(own.address) && names.includes(own.address.toLowerCase()))) return undefined
      return `In Enforce, row ${own.index} must be a name in this system's certificate: ${names.join(', ') || 'it carries none'}.`
    },
  },
  {
    id: 'RML-M3',
    guide: ['RML-07'],
    ...REFUSED_BY_NOW,
    curedByOtherFields: true,
    field: firstRow,
    found: (view) => {
      const { world, now } = view
      const left = rowsOf(world, view.planned).length
      return isClustered(now) && ownRow(world, now) && left > 0 && !listsItself(view)
        ? `${left} row(s) are still filled although this system is no longer among them. To leave, blank all six; to stay, keep its own row.`
        : undefined
    },
  },
  {
    id: 'CRE-M2',
    guide: ['CRE-43'],
    ...REFUSED_BY_NOW,
    curedByOtherFields: true,
    field: firstRow,
    found: (view) => {
      const { now } = view
      return !isClustered(now) && !clears(view) && !listsItself(view)
        ? `No row is the address of this system. Enter ${fqdnOf(now) || 'its LAN 1 address'} in one of them: the first when the cluster is created, the next free one when it joins.`
        : undefined
    },
  },
  {
    id: 'RML-M5',
    guide: ['RML-15', 'CRE-38'],
    ...REFUSED_BY_NOW,
    curedByOtherFields: true,
    field: () => 'configurationPrimary',
    found: (view) => {
      const number = view.save.after['configurationPrimary']
      if (clears(view)) return undefined
      return view.save.after[`peer${number}Address`] === ''
        ? `Configuration primary is ${number}, but Peer ${number} address is blank. Choose the number of the row of the primary.`
        : undefined
    },
  },
]
