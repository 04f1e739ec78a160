import { useQuery } from '@tanstack/react-query'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { whyQuery } from '../../api/lab'
import { useWhyStore, type WhyQuestion } from '../../stores/why'
import { LabButton } from '../LabButton'
import { RefusalNote } from '../RefusalNote'
import { useLabTheme } from '../use-lab-theme'
import { WhyAnswer } from './WhyAnswer'

/** The panel at the side of the page that asked; open while there is a question. */
export function WhyDialog({ question }: { question: WhyQuestion | null }) {
  const close = useWhyStore((store) => store.close)
  const theme = useLabTheme()
  return (
    <ModalOverlay
      isOpen={question !== null}
      onOpenChange={(open) => !open && close()}
      isDismissable
      className="fixed inset-0 z-50 bg-black/30"
    >
      <Modal
        data-theme={theme}
        className="lab fixed inset-y-0 right-0 w-full max-w-lg overflow-y-auto border-l border-(--lab-line) bg-(--lab-page) shadow-2xl"
      >
        <Dialog className="p-4 outline-none">
          {question && <Asked question={question} onClose={close} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Asked({ question, onClose }: { question: WhyQuestion; onClose: () => void }) {
  const why = useQuery(whyQuery(question))
  return (
    <>
      <div className="flex items-start gap-3">
        <Heading slot="title" className="flex-1 text-lg font-semibold">
          {why.data?.question ?? 'Why?'}
        </Heading>
        <LabButton onClick={onClose}>Close</LabButton>
      </div>
      {why.isPending && <p aria-busy="true">Looking for the cause…</p>}
      {why.error && <RefusalNote error={why.error} />}
      {why.data && <WhyAnswer why={why.data} onFollow={onClose} />}
    </>
  )
}
