import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { counted } from '#contract/counted'
import { RESULTS_MAX } from '#contract/results-max'
import type { Results } from '#contract/wire/result'
import { removeResult, resultsQuery } from '../../api/results'
import { LabButton } from '../LabButton'
import { LabPage } from '../pages/LabPage'
import { LabQuestion } from '../pages/LabQuestion'
import { Panel } from '../pages/Panel'
import { WhenKnown } from '../pages/WhenKnown'
import { RefusalNote } from '../RefusalNote'
import { worldTime } from '../world-time'
import { outcomeWords } from './result-words'

type Row = Results['results'][number]

/** The runs of this browser, the one that is under way first, each with its score and the way to its page. */
export function ResultsPage() {
  const results = useQuery(resultsQuery)
  return (
    <LabPage
      title="Results"
      about={`Every run has a result: at its end, when it is stopped, and when another world takes its place. The last ${RESULTS_MAX} are kept in this browser until you remove them: the oldest goes when one more comes.`}
    >
      <Panel title="Runs">
        <WhenKnown query={results}>{(known) => <Runs {...known} />}</WhenKnown>
      </Panel>
    </LabPage>
  )
}

function Runs({ results, trouble }: Results) {
  const [asked, setAsked] = useState<Row | null>(null)
  const client = useQueryClient()
  const removal = useMutation({
    mutationFn: removeResult,
    onSuccess: () => client.invalidateQueries({ queryKey: resultsQuery.queryKey }),
  })
  return (
    <>
      {trouble !== null && <p role="status">{trouble}</p>}
      {removal.error && <RefusalNote error={removal.error} />}
      {results.length === 0 ? (
        <p className="text-(--lab-soft)">
          No run has a result yet. Start a procedure, and stop it or finish it.
        </p>
      ) : (
        <ul aria-label="Results" className="flex flex-col gap-2">
          {results.map((row) => (
            <ResultRow key={row.id} row={row} onRemove={() => setAsked(row)} />
          ))}
        </ul>
      )}
      <LabQuestion
        title="Remove the result?"
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          if (asked) removal.mutate(asked.id)
          setAsked(null)
        }}
        confirmLabel="Remove"
      >
        <p>{asked && `${asked.title}, ${worldTime(asked.startedAt)}. It cannot be brought back.`}</p>
      </LabQuestion>
    </>
  )
}

function ResultRow({ row, onRemove }: { readonly row: Row; readonly onRemove: () => void }) {
  const { id, name, title, isOpen, outcome, startedAt, mistakes, score } = row
  const { words, edge } = outcomeWords[outcome]
  return (
    <li className={`flex flex-wrap items-center gap-x-3 gap-y-1 border-l-4 pl-2 ${edge}`}>
      <div className="min-w-0 flex-1 basis-56">
        <Link
          to={`/lab/results/${encodeURIComponent(id)}`}
          className="font-semibold text-(--lab-link) underline"
        >
          {title}
        </Link>
        <p className="wrap-anywhere">{name}</p>
        <p className="text-xs text-(--lab-soft)">
          {`${isOpen && outcome === 'unfinished' ? 'Under way' : words}, ${counted(mistakes, 'mistake')}, started ${worldTime(startedAt)}`}
        </p>
      </div>
      <strong className="whitespace-nowrap">{`${score} of 100`}</strong>
      {!isOpen && (
        <LabButton aria-label={`Remove: ${title}, ${worldTime(startedAt)}`} onClick={onRemove}>
          Remove
        </LabButton>
      )}
    </li>
  )
}
