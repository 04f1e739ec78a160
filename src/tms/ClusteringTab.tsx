import { useQuery } from '@tanstack/react-query'
import type { TmsDiagnostics } from '#contract/wire/tms'
import { tmsDiagnosticsQuery } from '../api/tms'
import { colours } from './look'
import { Facts, TmsBox, TmsButton } from './parts'
import type { TabProps } from './tab-props'

/** Who is in its cluster and who leads it, as Cisco TMS has read it (PRI-10), and whether the peers are the same (TRB-21). */
export function ClusteringTab({ system: { id, reading } }: TabProps) {
  const cluster = reading?.cluster
  return (
    <>
      <TmsBox title="Clustering">
        {cluster ? (
          <Facts
            facts={[
              ['Cluster Name', cluster.name],
              ['Primary', cluster.primary],
              ['Peers', cluster.peers.join(', ')],
            ]}
          />
        ) : (
          <p className="m-0">This system reports no cluster.</p>
        )}
      </TmsBox>
      {cluster && <Diagnostics system={id} />}
    </>
  )
}

function Diagnostics({ system }: { readonly system: string }) {
  const { data, error, isFetching, refetch } = useQuery(tmsDiagnosticsQuery(system))
  return (
    <TmsBox title="Cluster Diagnostics">
      {error ? (
        <p role="alert" className="m-0 font-semibold" style={colours.bad}>
          {error.message}
        </p>
      ) : data ? (
        <Verdict found={data} />
      ) : (
        <p className="m-0">Comparing the peers…</p>
      )}
      <div>
        <TmsButton isBusy={isFetching} onClick={() => void refetch()}>
          Compare Again
        </TmsButton>
      </div>
    </TmsBox>
  )
}

const words: Readonly<Record<TmsDiagnostics['verdict'], string>> = {
  same: '✓ The configuration of the compared peers is the same.',
  different: '✗ The configuration of the peers is different.',
  'not-compared': 'Nothing was compared: fewer than two peers gave their configuration.',
}

function Verdict({ found: { verdict, compared, leftOut, differences } }: { readonly found: TmsDiagnostics }) {
  return (
    <>
      <p role="status" className="m-0" style={verdict === 'same' ? colours.good : colours.bad}>
        {words[verdict]}
      </p>
      <p className="m-0 text-muted">
        Compared is the text of alternatesconfiguration.xml
        {compared.length > 0 && ` of ${compared.join(', ')}`}.
      </p>
      {leftOut.length > 0 && (
        <ul aria-label="Not compared" className="m-0 list-none p-0">
          {leftOut.map(({ name, because }) => (
            <li key={name}>
              <strong>{name}</strong> was not compared: {because}
            </li>
          ))}
        </ul>
      )}
      {differences.length > 0 && <Differences compared={compared} differences={differences} />}
    </>
  )
}

function Differences({ compared, differences }: Pick<TmsDiagnostics, 'compared' | 'differences'>) {
  return (
    <div className="overflow-x-auto">
      <table className="border-collapse">
        <caption className="pb-1 text-left font-semibold">Differences</caption>
        <thead>
          <tr style={colours.heading}>
            {['Element', ...compared].map((title) => (
              <th key={title} scope="col" className="border px-2 py-1 text-left" style={colours.box}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ location, values }) => (
            <tr key={location}>
              <th
                scope="row"
                className="border px-2 py-1 text-left font-normal break-all"
                style={colours.box}
              >
                {location}
              </th>
              {values.map((value, at) => (
                <td key={compared[at]} className="border px-2 py-1 break-all" style={colours.box}>
                  {value === null ? <span className="text-muted">not there</span> : value || '(blank)'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
