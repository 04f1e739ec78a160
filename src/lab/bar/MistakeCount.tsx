import { useState } from 'react'
import { Dialog } from '../../ui/Dialog'
import { counted } from '../counted'
import { LabButton } from '../LabButton'
import { Mistakes } from '../Mistakes'
import { useMistakes } from '../use-world'

/** How many mistakes were made so far, wherever one is; opens to what they were. Nothing while there is none. */
export function MistakeCount() {
  const mistakes = useMistakes()
  const [isOpen, setOpen] = useState(false)
  if (!mistakes || mistakes.length === 0) return null
  return (
    <>
      <LabButton className="text-(--lab-bad)" onClick={() => setOpen(true)}>
        {counted(mistakes.length, 'mistake')}
      </LabButton>
      <Dialog title="Mistakes" isOpen={isOpen} onClose={() => setOpen(false)}>
        <Mistakes mistakes={mistakes} />
      </Dialog>
    </>
  )
}
