import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { HINT_LEVELS, type HintLevel } from '#contract/wire/step-help'
import { takeHelp } from '../../api/lab'
import { stepHint } from '../../api/step-help'
import { useShowStore } from '../../stores/show'
import { LabButton } from '../LabButton'
import { RefusalNote } from '../RefusalNote'

const buttons: { readonly [L in HintLevel]: string } = {
  nudge: 'Hint',
  page: 'Hint: which page',
  values: 'Hint: exact values',
}

/** The help with the step that is due: hints, each saying more than the one before, and having it shown or done. */
export function StepHelp({ step }: { readonly step: string }) {
  const ask = useShowStore((store) => store.ask)
  const [told, setTold] = useState<readonly string[][]>([])
  const next = HINT_LEVELS[told.length]
  const hint = useMutation({
    mutationFn: async (level: HintLevel) => {
      await takeHelp(step, level)
      return stepHint(step, level)
    },
    onSuccess: ({ sentences }) => setTold([...told, sentences]),
  })
  return (
    <div className="flex flex-col gap-1">
      <ul aria-label="Hints" aria-live="polite" className="flex flex-col gap-1">
        {[...new Set(told.flat())].map((sentence) => (
          <li key={sentence} className="border-l-2 border-(--lab-line) pl-2 wrap-break-word">
            {sentence}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        {next && (
          <LabButton isBusy={hint.isPending} onClick={() => hint.mutate(next)}>
            {buttons[next]}
          </LabButton>
        )}
        <LabButton onClick={() => ask({ way: 'show', whole: false })}>Show me</LabButton>
        <LabButton onClick={() => ask({ way: 'do', whole: false })}>Do it for me</LabButton>
      </div>
      {hint.error && <RefusalNote error={hint.error} />}
    </div>
  )
}
