import { useState } from 'react'
import { COMPARED_MAX, peerDocuments } from '#contract/wire/documents'
import { shortName } from '../expressway-lamp'
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
      <WhenKnown query={world}>
        {({ expressways }) => <Documents hosts={expressways.map(({ host }) => host)} />}
      </WhenKnown>
    </LabPage>
  )
}

function Documents({ hosts }: { readonly hosts: readonly string[] }) {
  const [left, setLeft] = useState<readonly string[] | null>(null)
  const chosen = hosts.filter((host) => !(left ?? hosts.slice(COMPARED_MAX)).includes(host))
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
