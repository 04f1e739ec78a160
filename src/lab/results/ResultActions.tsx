import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { isPassed } from '#contract/passed'
import type { OneResult } from '#contract/wire/result'
import { handIn, tryAgain } from '../../api/results'
import { usePreferences } from '../../stores/preferences'
import { LabButton } from '../LabButton'
import { RefusalNote } from '../RefusalNote'
import { saveFile } from '../save-file'
import { resultCsv } from './result-csv'

/** What can be done with a result: take it out, print it, and do the same run again. */
export function ResultActions({ known }: { readonly known: OneResult }) {
  const { id, name, result, trouble } = known
  const file = `sixpeer-result-${result.procedure}-${result.seed}`
  const navigate = useNavigate()
  const setDrawerOpen = usePreferences((preferences) => preferences.setDrawerOpen)
  const handing = useMutation({
    mutationFn: handIn,
    onSuccess: (all) => saveFile(`${file}-hand-in.json`, JSON.stringify(all), 'application/json'),
  })
  const again = useMutation({
    mutationFn: tryAgain,
    onSuccess: async () => {
      setDrawerOpen(true)
      await navigate('/')
    },
  })
  const error = handing.error ?? again.error
  return (
    <section aria-label="What to do with it" className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        <LabButton look="strong" isBusy={again.isPending} onClick={() => again.mutate(id)}>
          Try again with the same seed
        </LabButton>
        <LabButton onClick={() => globalThis.print()}>Print</LabButton>
        <LabButton
          onClick={() =>
            saveFile(`${file}.json`, JSON.stringify({ name, result }, null, 2), 'application/json')
          }
        >
          Download JSON
        </LabButton>
        <LabButton onClick={() => saveFile(`${file}.csv`, resultCsv(known), 'text/csv;charset=utf-8')}>
          Download CSV
        </LabButton>
        <LabButton isBusy={handing.isPending} onClick={() => handing.mutate(id)}>
          Download hand-in
        </LabButton>
      </div>
      {isPassed(result) && (
        <p>
          <Link
            to={`/lab/results/${encodeURIComponent(id)}/certificate`}
            className="text-(--lab-link) underline"
          >
            Certificate
          </Link>
          {' of this run, for printing: whoever has the hand-in can verify it.'}
        </p>
      )}
      <p className="text-xs text-(--lab-soft)">
        To try again replaces the world that is open by that in which this run began. The hand-in holds the
        world as its commands, and this result; no password can be read in it. Whoever imports it under
        Command log gets the same world and the same result.
      </p>
      {trouble !== null && <p role="status">{trouble}</p>}
      {error && <RefusalNote error={error} />}
    </section>
  )
}
