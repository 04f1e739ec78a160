import type { Fits } from '#contract/wire/fits'
import type { Procedures } from '#contract/wire/procedures'
import type { Exercise } from '#contract/wire/progress'
import { LabButton } from '../../LabButton'
import { rowWords } from '../../progress/progress-words'
import { RefusalNote } from '../../RefusalNote'
import { useRun } from '../../use-world'
import { guidePages } from '../guide-pages'
import { useStart } from '../start/use-start'
import { row, rowTitle } from './row'

type ProcedureRowProps = {
  readonly procedure: Procedures['procedures'][number]
  readonly fit: Fits['fits'][number] | undefined
  /** What the world is called that the procedure names. */
  readonly world: string
  /** What came of it when it was practised; absent where it never was. */
  readonly exercise: Exercise | undefined
  readonly onAsk: (isLoading: boolean) => void
}

/**
 * One procedure: where the guide has it, whether it fits the world, and its start. Where nothing has to be chosen or
 * accepted it starts at once, to be learnt; another mode is asked for beside it.
 */
export function ProcedureRow({ procedure, fit, world, exercise, onAsk }: ProcedureRowProps) {
  const { data: run } = useRun()
  const start = useStart()
  const { id, group, title, text, guide, acknowledgement } = procedure
  const isUnderWay = run?.finished === false
  const fits = fit !== undefined && fit.refusal === null

  const startsAtOnce = fits && fit.isClear && fit.isLossless && !acknowledgement && !isUnderWay

  function begin(): void {
    if (startsAtOnce) start.mutate({ procedure, roles: fit.roles, isLoading: false })
    else if (fit) onAsk(false)
  }

  return (
    <li id={`procedure-${id}`} className={row}>
      <div className={rowTitle}>
        <button
          type="button"
          className="min-h-6 cursor-pointer text-left font-semibold hover:underline"
          onClick={() => onAsk(false)}
        >
          {title}
        </button>
        <span className="min-w-0 flex-1 truncate text-xs text-(--lab-soft) max-lg:sr-only">{text}</span>
      </div>
      {exercise && (
        <span className={`text-xs ${exercise.best ? 'text-(--lab-good)' : 'text-(--lab-soft)'}`}>
          {rowWords(exercise)}
          {exercise.due?.isNow && <span className="text-(--lab-warn)">, due again</span>}
        </span>
      )}
      <span className="min-w-32 text-xs text-(--lab-soft)">{guidePages(guide)}</span>
      <span className="min-w-0 grow text-xs @3xl:w-56 @3xl:grow-0">
        {isUnderWay && run.procedure === id ? (
          <strong className="text-(--lab-link)">under way</strong>
        ) : (
          fit && <Fitting fits={fits} world={group === 'Troubleshooting' ? 'a world of its own' : world} />
        )}
      </span>
      <span className="ml-auto flex w-24 justify-end gap-1">
        {startsAtOnce && (
          <LabButton aria-label={`Another mode: ${title}`} title="Another mode" onClick={() => onAsk(false)}>
            <span aria-hidden="true">⋯</span>
          </LabButton>
        )}
        {fit && !fits ? (
          <LabButton aria-label={`Load and go: ${title}`} onClick={() => onAsk(true)}>
            Load and go
          </LabButton>
        ) : (
          <LabButton
            aria-label={`Start ${title}`}
            aria-disabled={!fit}
            isBusy={start.isPending}
            onClick={begin}
          >
            Start
          </LabButton>
        )}
      </span>
      {start.error && (
        <div className="basis-full">
          <RefusalNote error={start.error} />
        </div>
      )}
    </li>
  )
}

function Fitting({ fits, world }: { readonly fits: boolean; readonly world: string }) {
  if (fits) return <span className="text-(--lab-good)">✓ fits this world</span>
  return <span className="text-(--lab-soft)">needs: {world}</span>
}
