import { useQuery } from '@tanstack/react-query'
import type { PeerComparison } from '#contract/wire/documents'
import { comparisonQuery } from '../../api/documents'
import { shortName } from '../expressway-lamp'
import { LabButton } from '../LabButton'
import { WhenKnown } from '../pages/WhenKnown'
import { cell, head, LabTable } from './LabTable'

type Row = PeerComparison['rows'][number]

/** Whose a line is, in the words of the table. */
const kinds: readonly { readonly scope: Row['scope']; readonly title: string; readonly none: string }[] = [
  {
    scope: 'cluster',
    title: 'Drift: given by the primary, and not the same',
    none: 'Nothing has drifted: all have what the primary gives.',
  },
  {
    scope: 'peer',
    title: 'Peer-specific (†): set on every peer by itself',
    none: 'No field of a peer differs.',
  },
  {
    scope: 'machine',
    title: 'Of one machine: neither copied nor marked',
    none: 'Nothing of a machine differs.',
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
      {machines.map(
        ({ host, silent }) =>
          silent !== null && (
            <p key={host} role="status" className="border-l-4 border-(--lab-bad) pl-2">
              {`${shortName(host)} cannot be reached (${silent}) and is left out.`}
            </p>
          ),
      )}
      {answering.length < 2 ? (
        <p>There are not two that answer.</p>
      ) : (
        kinds.map((kind) => (
          <Kind
            key={kind.scope}
            title={kind.title}
            none={kind.none}
            hosts={answering.map(({ host }) => host)}
            rows={rows.filter(({ scope }) => scope === kind.scope)}
          />
        ))
      )}
    </>
  )
}

type KindProps = {
  readonly title: string
  readonly none: string
  readonly hosts: readonly string[]
  readonly rows: readonly Row[]
}

function Kind({ title, none, hosts, rows }: KindProps) {
  if (rows.length === 0) return <p>{none}</p>
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
