import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { startScenario } from '../../api/lab'
import { useGoOn } from '../../components/use-go-on'
import { RefusalNote } from '../RefusalNote'
import { AskNumber } from './AskNumber'
import { readStartLink } from './start-link'

/** Starts the world that the address asks for and goes on to its page, once. */
export function StartFromLink({ search }: { search: URLSearchParams }) {
  const goOn = useGoOn()
  const asked = readStartLink(search)
  const started = useRef(false)
  const [refusal, setRefusal] = useState<Error | null>(null)

  useEffect(() => {
    if (started.current || 'errors' in asked) return
    started.current = true
    startScenario(asked.choice)
      .then(() => goOn(asked.open, { replace: true }))
      .catch((error: unknown) => setRefusal(error instanceof Error ? error : new Error(String(error))))
  }, [asked, goOn])

  if (search.get('learner') === '') return <AskNumber search={search} />
  if ('errors' in asked) return <NotStarted reasons={asked.errors} />
  if (refusal) return <NotStarted reasons={[]} error={refusal} />
  return <p aria-busy="true">Starting…</p>
}

function NotStarted({ reasons, error }: { reasons: readonly string[]; error?: Error }) {
  return (
    <div className="flex max-w-2xl flex-col gap-2">
      <h1 className="text-xl font-semibold">This link cannot be started</h1>
      {error && <RefusalNote error={error} />}
      {reasons.length > 0 && (
        <ul role="alert" className="list-disc pl-5">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <p>
        <Link to="/" className="text-(--lab-link) underline">
          All worlds
        </Link>
      </p>
    </div>
  )
}
