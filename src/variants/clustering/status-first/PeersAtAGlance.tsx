import type { ClusteringStatus } from '#contract/wire/status'

/** The rows that have a peer, each with its word: what is wrong is seen before anything is read. */
export function PeersAtAGlance({ status }: { readonly status: ClusteringStatus }) {
  const rows = status.rows.filter(({ word }) => word !== '')
  if (rows.length === 0) return <p>This system has no peers.</p>
  return (
    <ul aria-label="Peers at a glance" className="status-first-peers">
      {rows.map(({ index, word, address, marker }) => (
        <li key={index} data-word={word}>
          <strong>{word}</strong>
          <div>
            {index}. {address}
          </div>
          {marker && <div>{marker}</div>}
        </li>
      ))}
    </ul>
  )
}
