import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { OpenApi } from '#contract/wire/openapi'
import { openApiQuery } from '../../api/openapi'
import { LabInput } from '../LabField'
import { LabPage } from '../pages/LabPage'
import { Panel } from '../pages/Panel'
import { WhenKnown } from '../pages/WhenKnown'
import { allIn, type Found, foundIn, groupsOf } from './found'
import { OperationView } from './OperationView'
import { ProblemsTable } from './ProblemsTable'
import { TryCall } from './TryCall'

/** Everything that can be asked of the lab over HTTP, and a way to try it. The address names what is looked at. */
export function ApiPage() {
  const description = useQuery(openApiQuery)
  return (
    <LabPage
      title="API"
      about="All that a script can ask of the lab and of the machines: what to send, what comes back, and why something may be refused. Tools read the same as OpenAPI 3.1 at api/openapi.json."
    >
      <WhenKnown query={description}>{(document) => <Described document={document} />}</WhenKnown>
    </LabPage>
  )
}

function Described({ document }: { readonly document: OpenApi }) {
  const [search] = useSearchParams()
  const all = allIn(document)
  const id = search.get('operation')
  const chosen = all.find((one) => one.id === id)
  return (
    <div className="grid grid-cols-1 gap-4 md:grid-cols-[16rem_1fr]">
      <Panel title="Operations">
        <Operations all={all} chosen={chosen} />
      </Panel>
      <div className="flex min-w-0 flex-col gap-4">
        {id !== null && !chosen && <p role="status">There is no operation {id}. Choose one of the list.</p>}
        {chosen ? (
          <>
            <OperationView found={chosen} document={document} />
            <TryCall key={chosen.id} found={chosen} document={document} />
          </>
        ) : (
          <>
            <Panel title="How to ask">
              {document.info.description.split('\n\n').map((words) => (
                <p key={words} className="max-w-3xl">
                  {words}
                </p>
              ))}
            </Panel>
            <Panel title="Problems">
              <ProblemsTable document={document} />
            </Panel>
          </>
        )}
      </div>
    </div>
  )
}

type OperationsProps = { readonly all: readonly Found[]; readonly chosen: Found | undefined }

/** What there is, by group; a group is open while it has what is looked at or what was searched for. */
function Operations({ all, chosen }: OperationsProps) {
  const [words, setWords] = useState('')
  const found = foundIn(all, words)
  return (
    <>
      <LabInput
        label="Find"
        type="search"
        maxLength={200}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <p role="status" className="text-xs text-(--lab-soft)">
        {found.length === all.length
          ? `${all.length} operations`
          : `${found.length} of ${all.length} operations`}
      </p>
      {groupsOf(found).map(([group, rows]) => (
        <details
          key={`${group} ${words === ''}`}
          open={words !== '' || rows.some(({ id }) => id === chosen?.id)}
        >
          <summary className="cursor-pointer">
            {group} <span className="text-(--lab-soft)">{rows.length}</span>
          </summary>
          <ul className="flex flex-col gap-1 pl-2">
            {rows.map(({ id, method, path, operation }) => (
              <li key={id}>
                <Link
                  to={`?operation=${id}`}
                  aria-current={id === chosen?.id ? 'true' : undefined}
                  className="text-(--lab-link) underline"
                >
                  {operation.summary}
                </Link>
                <span className="block text-xs break-all text-(--lab-soft)">
                  {method.toUpperCase()} {path}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}
