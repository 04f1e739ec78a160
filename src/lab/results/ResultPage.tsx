import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Link, Navigate, useParams } from 'react-router'
import { resultQuery, runResultQuery } from '../../api/results'
import { Skeleton } from '../pages/Skeleton'
import { WhenKnown } from '../pages/WhenKnown'
import { useLabTheme } from '../use-lab-theme'
import { ResultActions } from './ResultActions'
import { ResultSheet } from './ResultSheet'

const CertificatePage = lazy(async () => ({
  default: (await import('../grading/CertificatePage')).CertificatePage,
}))

/** The result that the address names, or its certificate; `open` stands for that of the run that is in the world. */
export function ResultPage() {
  const { id = '', '*': part } = useParams()
  const theme = useLabTheme()
  if (part === 'certificate')
    return (
      <Suspense fallback={<Skeleton rows={4} />}>
        <CertificatePage />
      </Suspense>
    )
  return (
    <main data-theme={theme} className="lab @container grow bg-(--lab-page) p-4">
      <div className="mx-auto flex max-w-3xl flex-col gap-3">
        <div className="flex flex-wrap items-center gap-3">
          <p className="flex-1">
            <Link to="/lab/results" className="text-(--lab-link) underline">
              All results
            </Link>
          </p>
        </div>
        {id === 'open' ? <OfThisRun /> : <OneResult id={id} />}
      </div>
    </main>
  )
}

function OfThisRun() {
  const run = useQuery(runResultQuery)
  return (
    <WhenKnown query={run}>
      {(known) => (
        <Navigate replace to={known ? `/lab/results/${encodeURIComponent(known.id)}` : '/lab/results'} />
      )}
    </WhenKnown>
  )
}

function OneResult({ id }: { readonly id: string }) {
  const result = useQuery(resultQuery(id))
  return (
    <WhenKnown query={result}>
      {(known) => (
        <>
          <title>{`Result: ${known.result.title} - Sixpeer`}</title>
          <ResultSheet key={id} known={known} />
          <ResultActions known={known} />
        </>
      )}
    </WhenKnown>
  )
}
