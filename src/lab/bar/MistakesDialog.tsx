import type { WorldSummary } from '#contract/wire/lab'
import { LabButton } from '../LabButton'
import { Mistakes } from '../Mistakes'
import { LabModal } from '../pages/LabModal'

type MistakesDialogProps = {
  readonly mistakes: WorldSummary['mistakes']
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** What was done against the guide so far. */
export function MistakesDialog({ mistakes, isOpen, onClose }: MistakesDialogProps) {
  return (
    <LabModal title="Mistakes" isOpen={isOpen} onClose={onClose}>
      <Mistakes mistakes={mistakes} />
      <LabButton className="ml-auto" onClick={onClose}>
        OK
      </LabButton>
    </LabModal>
  )
}
