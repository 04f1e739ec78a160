import { useState } from 'react'
import type { WorldSummary } from '#contract/wire/lab'
import { onDemand } from '../ui/on-demand'
import { useLabTheme } from './use-lab-theme'
import { useMistakes, useRun } from './use-world'

type Mistake = WorldSummary['mistakes'][number]

/** Which mistakes are no news any more, in that stretch: of a procedure and what it tells, or of a world where none runs. */
type Noted = { readonly stretch: string; readonly keys: ReadonlySet<string> }

const words = onDemand(() => import('./ToldMistake'))

const keyOf = ({ id, at }: Mistake) => `${id} ${at}`

/**
 * Tells a mistake at the moment when it is made, until somebody takes note of it. Those of before are no news. It stands
 * below the page and covers nothing of it.
 */
export function MistakeNote() {
  const mistakes = useMistakes()
  const { data: run } = useRun()
  const theme = useLabTheme()
  const [noted, setNoted] = useState<Noted>()
  const stretch = `${run?.startedAt} ${run?.tells}`
  // What is there when the page opens, when a procedure starts or ends, and when another world begins, is no news; nor is
  // what an exam tells at its end.
  if (mistakes && (noted?.stretch !== stretch || mistakes.length < noted.keys.size)) {
    setNoted({ stretch, keys: new Set(mistakes.map(keyOf)) })
  }
  const told = noted ? (mistakes ?? []).filter((mistake) => !noted.keys.has(keyOf(mistake))) : []
  const [last, ...before] = told.toReversed()
  const parts = words.useWhen(last !== undefined)
  return (
    <section aria-label="Mistakes just made" data-theme={theme} className="lab shrink-0">
      {/* Said once, in one sentence: what stands below comes piece by piece, and can be read. */}
      <p role="status" className="sr-only">
        {last && `Against the guide: ${last.text}`}
      </p>
      {last && parts && (
        <parts.ToldMistake
          mistake={last}
          before={before.length}
          onNoted={() => mistakes && setNoted({ stretch, keys: new Set(mistakes.map(keyOf)) })}
        />
      )}
    </section>
  )
}
