import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useLabTheme } from '../use-lab-theme'

type LabModalProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A modal dialog of the lab, in its own look. Escape closes it; the focus goes back to where it was. */
export function LabModal({ title, isOpen, onClose, children }: LabModalProps) {
  const theme = useLabTheme()
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      className="fixed inset-0 top-(--lab-bar,0px) z-50 flex items-center justify-center bg-black/50 p-4"
    >
      <Modal
        data-theme={theme}
        className="lab flex max-h-full w-full max-w-xl rounded-lg border border-(--lab-edge) bg-(--lab-panel)"
      >
        <Dialog className="flex min-h-0 w-full flex-col gap-3 overflow-auto p-4 outline-none">
          <Heading slot="title" className="text-base font-semibold">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
