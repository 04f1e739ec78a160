import { useQuery } from '@tanstack/react-query'
import type { PeerComparison } from '#contract/wire/documents'
import { comparisonQuery } from '../../api/documents'
import { shortName } from '../expressway-lamp'
import { LabButton } from '../LabButton'
import { WhenKnown } from '../pages/WhenKnown'
import { cell, head, LabTable } from './LabTable'
import { LeftOut } from './LeftOut'

type Row = PeerComparison['rows'][number]

type Kind = {
  readonly title: string
  /** What is said where there is no such row; nothing where that is as it should be. */
  readonly none: string | null
  readonly has: (row: Row) => boolean
}

/** What kinds of differences there are, in the words of the table. */
const kinds: readonly Kind[] = [
  {
    title: 'Drift: given by the primary, and not the same',
    none: 'Nothing has drifted: all have what their primary gives.',
    has: ({ hasDrifted }) => hasDrifted,
  },
  {
    title: 'Peer-specific (†): set on every peer by itself',
    none: 'No field of a peer differs.',
    has: ({ scope }) => scope === 'peer',
  },
  {
    title: 'Of one machine: neither copied nor marked',
    none: 'Nothing of a machine differs.',
    has: ({ scope }) => scope === 'machine',
  },
  {
    title: 'Of different clusters, or of none: nobody copies them from one to the other',
    none: null,
    has: ({ scope, hasDrifted }) => scope === 'cluster' && !hasDrifted,
  },
]

/** What is not the same on these machines, drift first. */
export function Comparison({ hosts }: { readonly hosts: readonly string[] }) {
  const query = useQuery(comparisonQuery(hosts))
  return (
    <>
      <LabButton className="self-start" isBusy={query.isFetching} onClick={() => void query.refetch()}>
        Compare again
      </LabButton>
      <WhenKnown query={query}>{(found) => <Found found={found} />}</WhenKnown>
    </>
  )
}

function Found({ found: { machines, rows } }: { readonly found: PeerComparison }) {
  const answering = machines.filter(({ silent }) => silent === null)
  return (
    <>
      <LeftOut machines={machines} />
      {answering.length < 2 ? (
        <p>There are not two that answer.</p>
      ) : (
        kinds.map((kind) => (
          <KindTable
            key={kind.title}
            kind={kind}
            hosts={answering.map(({ host }) => host)}
            rows={rows.filter(kind.has)}
          />
        ))
      )}
    </>
  )
}

type KindTableProps = {
  readonly kind: Kind
  readonly hosts: readonly string[]
  readonly rows: readonly Row[]
}

function KindTable({ kind: { title, none }, hosts, rows }: KindTableProps) {
  if (rows.length === 0) return none === null ? null : <p>{none}</p>
  return (
    <LabTable caption={title} columns={['Setting', ...hosts.map(shortName)]}>
      {rows.map(({ path, values }) => (
        <tr key={path}>
          <th scope="row" className={`${head} font-normal`}>
            {path}
          </th>
          {values.map((value, at) => (
            <td key={hosts[at]} className={`${cell} break-all`}>
              {value === null ? <span className="text-(--lab-soft)">not there</span> : value || '(blank)'}
            </td>
          ))}
        </tr>
      ))}
    </LabTable>
  )
}
