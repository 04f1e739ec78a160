import type { WorldSummary } from '#contract/wire/lab'
import { MistakeText } from './Mistakes'
import { NotedButton } from './NotedButton'

type ToldMistakeProps = {
  readonly mistake: WorldSummary['mistakes'][number]
  /** How many were made before it that nobody took note of. */
  readonly before: number
  readonly onNoted: () => void
}

/** The mistake that was just made, on a band below the page that covers nothing of it. */
export function ToldMistake({ mistake, before, onNoted }: ToldMistakeProps) {
  return (
    <div className="flex max-h-[45dvh] items-start gap-3 overflow-y-auto border-t border-l-4 border-(--lab-bad) bg-(--lab-panel) px-4 py-2">
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          {before === 0 ? 'Against the guide' : `Against the guide, and ${before} before it`}
        </p>
        <MistakeText mistake={mistake} />
      </div>
      <NotedButton onNoted={onNoted}>Noted</NotedButton>
    </div>
  )
}
