import { useState } from 'react'
import { counted } from '#contract/counted'
import { onDemand } from '../../ui/on-demand'
import { LabButton } from '../LabButton'
import { useMistakes } from '../use-world'

const dialog = onDemand(() => import('./MistakesDialog'))

/** How many mistakes were made so far, wherever one is; opens to what they were. Nothing while there is none. */
export function MistakeCount() {
  const mistakes = useMistakes()
  const [isOpen, setOpen] = useState(false)
  const parts = dialog.useWhen(isOpen)
  if (!mistakes || mistakes.length === 0) return null
  const words = counted(mistakes.length, 'mistake')
  return (
    <>
      <LabButton
        className="border-(--lab-bad)! px-2! text-(--lab-bad)!"
        title={words}
        onClick={() => setOpen(true)}
      >
        {mistakes.length}
        <span className="max-lg:sr-only">{words.replace(/^\d+/, '')}</span>
      </LabButton>
      {parts && <parts.MistakesDialog mistakes={mistakes} isOpen={isOpen} onClose={() => setOpen(false)} />}
    </>
  )
}
