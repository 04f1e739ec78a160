import { useState } from 'react'
import { COMPARED_MAX, peerDocuments } from '#contract/wire/documents'
import { type Expressway, shortName } from '../expressway-lamp'
import { LinkToConsole } from '../LinkToConsole'
import { LabPage } from '../pages/LabPage'
import { Panel } from '../pages/Panel'
import { WhenKnown } from '../pages/WhenKnown'
import { useWorld } from '../use-world'
import { Comparison } from './Comparison'

/** The page of the documents that machines have of themselves (TRB-21), and of what is not the same in them. */
export function PeerDocumentsPage() {
  const world = useWorld()
  return (
    <LabPage
      title="Peer documents"
      about="What each Expressway says of itself as XML, and what is not the same on several of them: what belongs to one peer (†), and what has drifted from the primary."
    >
      <WhenKnown query={world}>{({ expressways }) => <Documents expressways={expressways} />}</WhenKnown>
    </LabPage>
  )
}

function Documents({ expressways }: { readonly expressways: readonly Expressway[] }) {
  const [left, setLeft] = useState<readonly string[] | null>(null)
  const hosts = expressways.map(({ host }) => host)
  // One that stands alone has nothing from a primary, and would drift from nobody.
  const clustered = expressways.filter(({ state }) => state === 'clustered').map(({ host }) => host)
  const first = (clustered.length > 1 ? clustered : hosts).slice(0, COMPARED_MAX)
  const chosen = hosts.filter((host) => (left === null ? first.includes(host) : !left.includes(host)))
  const without = hosts.filter((host) => !chosen.includes(host))
  return (
    <>
      <Panel title="Documents">
        <ul aria-label="Documents" className="flex flex-col gap-2">
          {hosts.map((host) => (
            <li key={host} className="flex flex-wrap gap-x-4">
              <strong>{shortName(host)}</strong>
              {peerDocuments.map(({ path, text }) => (
                <span key={path} title={text}>
                  <LinkToConsole host={host} path={path}>
                    {path}
                    <span className="sr-only"> of {shortName(host)}</span>
                  </LinkToConsole>
                </span>
              ))}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title="Comparison">
        <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
          <legend className="text-xs text-(--lab-soft)">Two to six Expressways</legend>
          {hosts.map((host) => (
            <label key={host} className="flex items-center gap-1">
              <input
                type="checkbox"
                checked={chosen.includes(host)}
                disabled={!chosen.includes(host) && chosen.length >= COMPARED_MAX}
                onChange={({ target }) =>
                  setLeft(target.checked ? without.filter((other) => other !== host) : [...without, host])
                }
              />
              {shortName(host)}
            </label>
          ))}
        </fieldset>
        {chosen.length < 2 ? (
          <p className="text-(--lab-soft)">Choose two or more.</p>
        ) : (
          <Comparison hosts={chosen} />
        )}
      </Panel>
    </>
  )
}
