import { Link } from 'react-router'
import type { Progress } from '#contract/wire/progress'
import { LabButton } from '../../LabButton'

type DueAgainProps = {
  readonly exercises: Progress['exercises']
  /** Which procedures there are: one of another lab cannot be started here. */
  readonly known: (procedure: string) => boolean
  readonly onStart: (procedure: string) => void
}

/** What is due again, the one that has waited longest first, to be practised without instructions. Nothing while nothing is. */
export function DueAgain({ exercises, known, onStart }: DueAgainProps) {
  const due = exercises
    .filter((exercise) => exercise.due?.isNow && known(exercise.procedure))
    .toSorted((one, other) => (one.due?.at ?? 0) - (other.due?.at ?? 0))
  const [first] = due
  if (!first) return null
  return (
    <section
      aria-label="Due again"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded border border-(--lab-line) bg-(--lab-panel) px-3 py-1.5"
    >
      <p className="min-w-0 flex-1 basis-56">
        <strong>{`Due again: ${first.title}`}</strong> (practise without instructions)
        {due.length > 1 && (
          <>
            {', and '}
            <Link to="/lab/progress" className="text-(--lab-link) underline">
              {`${due.length - 1} more`}
            </Link>
          </>
        )}
      </p>
      <LabButton aria-label={`Practise ${first.title}`} onClick={() => onStart(first.procedure)}>
        Practise
      </LabButton>
    </section>
  )
}
