import type { ReactNode } from 'react'
import { overlays } from './overlays'

export type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Runs on OK; without it the dialog only informs and has one button. */
  readonly onConfirm?: () => void
  readonly confirmLabel?: string
  readonly isBusy?: boolean
  /** Buttons in place of OK and Cancel, for a choice of more than two. */
  readonly buttons?: ReactNode
  readonly children: ReactNode
}

/** A modal dialog with OK and Cancel. Escape cancels; the focus goes back to where it was. */
export function Dialog(props: DialogProps) {
  const parts = overlays.useWhen(props.isOpen)
  return parts && <parts.ModalDialog {...props} />
}
