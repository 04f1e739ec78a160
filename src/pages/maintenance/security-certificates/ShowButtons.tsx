import { type ReactNode, useState } from 'react'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'

type ShowButtonsProps = {
  /** What is shown, for the dialog: `Server certificate`. */
  readonly title: string
  readonly pem: string
  readonly decoded: ReactNode
  /** Goes before the words of both buttons: `Show all`. */
  readonly verb?: string
}

type View = 'decoded' | 'pem'

/** Two buttons that show the same thing: decoded, or as the PEM file that it is. */
export function ShowButtons({ title, pem, decoded, verb = 'Show' }: ShowButtonsProps) {
  const [view, setView] = useState<View | null>(null)
  return (
    <>
      <Button onClick={() => setView('decoded')}>{verb} (decoded)</Button>
      <Button onClick={() => setView('pem')}>{verb} (PEM file)</Button>
      <Dialog title={title} isOpen={view !== null} onClose={() => setView(null)}>
        {view === 'pem' ? (
          // A field: it takes the focus, scrolls by keyboard, and is copied whole.
          <textarea
            readOnly
            aria-label={`${title}, PEM file`}
            value={pem}
            rows={18}
            spellCheck={false}
            className="control w-full font-mono text-xs"
          />
        ) : (
          decoded
        )}
      </Dialog>
    </>
  )
}
