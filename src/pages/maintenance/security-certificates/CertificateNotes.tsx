import { type Note, Notes } from '../../../components/Outcome'
import { MessageBar } from '../../../ui/MessageBar'

type CertificateNotesProps = {
  readonly notes: readonly Note[]
}

/** What is worth a look and was not refused (PRE-17), and that each peer has certificates of its own (PSI-21). */
export function CertificateNotes({ notes }: CertificateNotesProps) {
  return (
    <>
      <MessageBar tone="plain">
        <span aria-hidden="true">† </span>
        Peer-specific: certificates and lists are loaded on every peer and never copied.
      </MessageBar>
      <Notes notes={notes} />
    </>
  )
}
