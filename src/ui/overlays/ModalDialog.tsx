import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../Button'

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

/** The dialog itself, with all that keeps the focus in it and takes it back. */
export function ModalDialog(props: DialogProps) {
  const { title, isOpen, onClose, children } = props
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      className="fixed inset-0 top-(--lab-bar,0px) z-50 flex items-center justify-center bg-band-deep/60 p-4"
    >
      <Modal className="flex max-h-full w-full max-w-xl border border-band bg-paper lifted">
        <AriaDialog className="w-full overflow-auto text-dense text-ink outline-none">
          <Heading slot="title" className="bg-band px-4 py-2 font-bold text-white">
            {title}
          </Heading>
          <div className="px-4 py-3">{children}</div>
          <div className="sticky bottom-0 flex justify-end gap-2 border-t border-rule bg-desk px-4 py-2">
            {props.buttons ?? <StandardButtons {...props} />}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

function StandardButtons({ onClose, onConfirm, confirmLabel = 'OK', isBusy = false }: DialogProps) {
  return (
    <>
      <Button tone="primary" isBusy={isBusy} onClick={onConfirm ?? onClose}>
        {confirmLabel}
      </Button>
      {onConfirm && (
        <Button isBusy={isBusy} onClick={onClose}>
          Cancel
        </Button>
      )}
    </>
  )
}
