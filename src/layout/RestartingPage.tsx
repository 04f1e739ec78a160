import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Navigate } from 'react-router'
import type { Restarting } from '#contract/wire/actions'
import type { Frame } from '#contract/wire/status'
import { answeringHostQuery } from '../api/console'
import { worldQuery } from '../api/lab'
import { LabMark } from '../components/LabMark'
import { TimedOutPage } from '../pages/UnreachablePage'
import { useRestartingStore } from '../stores/restarting'
import { ProgressBar } from '../ui/ProgressBar'
import { formatDuration } from '../util/time'
import { BandNames } from './Banner'
import { EmptyHead } from './EmptyFrame'

const LOOK_AGAIN_MS = 1_000

type RestartingPageProps = {
  readonly host: string
  /** What stood around its pages before it went down. */
  readonly frame: Frame | undefined
  readonly restarting: Restarting
}

/**
 * The page that waits for an Expressway to come back, and then leads to its sign-in page by itself (CRE-47), at its
 * new address when the restart has changed it (ADR-04).
 * When the machine checks its disk the wait outlasts the bar, and the browser gives up: only a reload helps (UPG-17).
 */
export function RestartingPage({ host, frame, restarting }: RestartingPageProps) {
  const { data: world } = useQuery({ ...worldQuery, refetchInterval: LOOK_AGAIN_MS })
  const end = useRestartingStore((store) => store.end)
  const { startedAt, until, diskCheck, movesTo } = restarting
  const now = world?.now ?? startedAt
  const isOver = now >= until
  const answering = useQuery({
    ...answeringHostQuery(host, movesTo),
    enabled: isOver && !diskCheck,
    staleTime: 0,
    gcTime: 0,
    refetchInterval: LOOK_AGAIN_MS,
  })
  const back = answering.data
  // The sign-in page ends the waiting of its own host; that of the old address has nobody else to end it.
  useEffect(() => {
    if (back !== undefined && back !== host) end(host)
  }, [back, end, host])
  if (isOver && diskCheck) return <TimedOutPage host={host} onReload={() => end(host)} />
  if (isOver && back !== undefined) return <Navigate replace to={`/${back}/login`} />
  return (
    <>
      <title>{`Restarting, ${host} - Sixpeer`}</title>
      <section aria-label="Console">
        <EmptyHead>{frame && <BandNames frame={frame} />}</EmptyHead>
      </section>
      <main className="px-4 py-6">
        <h1 className="mt-0 mb-3 text-xl font-normal text-band">Restarting</h1>
        <ProgressBar
          label={`${host} is restarting`}
          fraction={(now - startedAt) / Math.max(1, until - startedAt)}
        />
        <p>{isOver ? 'Almost there.' : `${formatDuration(until - now)} left.`}</p>
        {world?.speed === 0 && (
          <p>
            <LabMark />
            the clock is paused, and none of that time passes.
          </p>
        )}
        <p className="text-muted">The sign-in page opens by itself when the system answers again.</p>
        {movesTo !== null && (
          <p className="text-muted">
            From then on its address is <strong>{movesTo}</strong>.
          </p>
        )}
      </main>
    </>
  )
}
