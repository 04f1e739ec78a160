import { Link } from 'react-router'
import { stepsThatCount } from '#contract/steps-that-count'
import type { Run } from '#contract/wire/procedures'
import { LabButton } from '../../LabButton'
import { dueAt } from './use-start'

const band =
  'flex flex-wrap items-center gap-x-3 gap-y-1 rounded border border-(--lab-line) bg-(--lab-panel) px-3 py-1.5'

type BeginProps = {
  readonly run: Run | undefined
  /** Whether something can be asked already. */
  readonly isReady: boolean
  readonly onFirst: () => void
}

/** What is going on: the procedure that is under way, with the way to its step; else where to begin. */
export function Begin({ run, isReady, onFirst }: BeginProps) {
  if (run && !run.finished) return <Continue run={run} />
  return (
    <section aria-label="Where to begin" className={band}>
      <p className="min-w-0 flex-1 basis-56">
        {run ? (
          <>
            <strong>Finished:</strong> {run.title}. Choose what comes next below.
          </>
        ) : (
          <>
            <strong>First time?</strong> Turn one Expressway into a cluster. It takes about five minutes, and
            every step is told.
          </>
        )}
      </p>
      {!run && (
        <LabButton look="strong" disabled={!isReady} onClick={onFirst}>
          Create your first cluster
        </LabButton>
      )}
    </section>
  )
}

function Continue({ run }: { readonly run: NonNullable<Run> }) {
  const counted = stepsThatCount(run.steps)
  const number = counted.findIndex(({ state }) => state === 'current') + 1
  const path = dueAt(run)
  return (
    <section aria-label="Where you are" className={band}>
      <p className="min-w-0 flex-1 basis-56">
        <strong>Continue: {run.title}</strong>
        {number > 0 && `, step ${number} of ${counted.length}: ${counted[number - 1]?.title}`}
      </p>
      {path && (
        <Link
          to={path}
          className="rounded bg-(--lab-accent) px-2.5 py-1 font-semibold whitespace-nowrap text-white hover:underline"
        >
          Go on
        </Link>
      )}
    </section>
  )
}
