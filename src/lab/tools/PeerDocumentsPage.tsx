import { useState } from 'react'
import { peerDocuments } from '#contract/wire/documents'
import { type Expressway, shortName } from '../expressway-lamp'
import { LinkToConsole } from '../LinkToConsole'
import { LabPage } from '../pages/LabPage'
import { Panel } from '../pages/Panel'
import { WhenKnown } from '../pages/WhenKnown'
import { useWorld } from '../use-world'
import { ChooseMachines } from './ChooseMachines'
import { Comparison } from './Comparison'
import { firstCompared } from './first-compared'

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
  const [asked, setAsked] = useState<readonly string[] | null>(null)
  const hosts = expressways.map(({ host }) => host)
  const first = asked ?? firstCompared(expressways)
  const chosen = hosts.filter((host) => first.includes(host))
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
        <ChooseMachines hosts={hosts} chosen={chosen} onChoose={setAsked} />
        {chosen.length < 2 ? (
          <p className="text-(--lab-soft)">Choose two or more.</p>
        ) : (
          <Comparison hosts={chosen} />
        )}
      </Panel>
    </>
  )
}
