import type { WorldSummary } from '#contract/wire/lab'
import { shortName } from '../../expressway-lamp'
import { LabButton } from '../../LabButton'
import { LabModal } from '../../pages/LabModal'
import { AddFault } from '../../tools/AddFault'

type BreakDialogProps = Pick<WorldSummary, 'expressways'> & {
  readonly host: string
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Breaks something on one machine, or between it and another. */
export function BreakDialog({ expressways, host, isOpen, onClose }: BreakDialogProps) {
  return (
    <LabModal title={`Break something on ${shortName(host)}`} isOpen={isOpen} onClose={onClose}>
      <AddFault expressways={expressways} on={host} onAdded={onClose} />
      <div className="flex justify-end">
        <LabButton onClick={onClose}>Cancel</LabButton>
      </div>
    </LabModal>
  )
}
