import type { ReactNode } from 'react'
import { onDemand } from '../../ui/on-demand'
import { LabButton } from '../LabButton'

type LabQuestionProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
  readonly confirmLabel: string
  readonly isBusy?: boolean
  readonly children: ReactNode
}

const modal = onDemand(() => import('./LabModal'))

/** A question of the lab before something is done, in its own look; fetched when it is asked. Escape is no. */
export function LabQuestion(props: LabQuestionProps) {
  const { title, isOpen, onClose, onConfirm, confirmLabel, isBusy, children } = props
  const parts = modal.useWhen(isOpen)
  if (!parts) return null
  return (
    <parts.LabModal title={title} isOpen={isOpen} onClose={onClose}>
      {children}
      <div className="flex justify-end gap-2">
        <LabButton look="strong" isBusy={isBusy} onClick={onConfirm}>
          {confirmLabel}
        </LabButton>
        <LabButton isBusy={isBusy} onClick={onClose}>
          Cancel
        </LabButton>
      </div>
    </parts.LabModal>
  )
}
