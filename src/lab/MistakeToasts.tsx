import { useState } from 'react'
import type { WorldSummary } from '#contract/wire/lab'
import { LabButton } from './LabButton'
import { MistakeText } from './Mistakes'
import { useLabTheme } from './use-lab-theme'
import { useMistakes, useRun } from './use-world'

type Mistake = WorldSummary['mistakes'][number]

/** Which mistakes are no news any more, of the procedure that began then, or of the world where none runs. */
type Noted = { readonly startedAt: number | null; readonly keys: ReadonlySet<string> }

const keyOf = ({ id, at }: Mistake) => `${id} ${at}`

/** Tells a mistake at the moment when it is made, until somebody takes note of it. Those of before are no news. */
export function MistakeToasts() {
  const mistakes = useMistakes()
  const { data: run } = useRun()
  const theme = useLabTheme()
  const [noted, setNoted] = useState<Noted>()
  const startedAt = run?.startedAt ?? null
  // What is there when the page opens, when a procedure starts or ends, and when another world begins, is no news.
  if (mistakes && (noted?.startedAt !== startedAt || mistakes.length < noted.keys.size)) {
    setNoted({ startedAt, keys: new Set(mistakes.map(keyOf)) })
  }
  const told = noted ? (mistakes ?? []).filter((mistake) => !noted.keys.has(keyOf(mistake))) : []
  const note = (mistake: Mistake) =>
    noted && setNoted({ ...noted, keys: new Set([...noted.keys, keyOf(mistake)]) })
  return (
    <section
      aria-label="Mistakes just made"
      aria-live="polite"
      data-theme={theme}
      className="lab pointer-events-none fixed bottom-4 left-4 z-40 flex max-w-md flex-col gap-2"
    >
      {told.map((mistake) => (
        <div
          key={keyOf(mistake)}
          className="pointer-events-auto flex flex-col gap-1 rounded border-l-4 border-(--lab-bad) bg-(--lab-panel) p-3"
        >
          <p className="font-semibold">Against the guide</p>
          <MistakeText mistake={mistake} />
          <LabButton className="self-end" onClick={() => note(mistake)}>
            Noted
          </LabButton>
        </div>
      ))}
    </section>
  )
}
