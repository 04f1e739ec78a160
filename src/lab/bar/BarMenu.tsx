import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { LabButton } from '../LabButton'

type BarMenuProps = {
  /** What the button is called, and with it the whole. */
  readonly label: string
  /** A menu of pages is a landmark; the others are groups of buttons. */
  readonly role?: 'group' | 'navigation'
  /** What the button shows. */
  readonly button: ReactNode
  /** Gives what opens below it; `close` puts the focus back on the button. */
  readonly children: (close: () => void) => ReactNode
}

/** A button of the bar and what opens below it; closes by Escape and when the focus leaves it. */
export function BarMenu({ label, role = 'group', button, children }: BarMenuProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const whole = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)

  function close(): void {
    opener.current?.focus()
    setOpen(false)
  }

  useEffect(() => {
    const { current: place } = whole
    if (!isOpen || !place) return
    const left = new AbortController()
    const { signal } = left
    place.addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Escape') close()
      },
      { signal },
    )
    place.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && place.contains(relatedTarget))) setOpen(false)
      },
      { signal },
    )
    return () => left.abort()
  }, [isOpen])

  return (
    <div ref={whole} role={role} aria-label={label} className="relative shrink-0">
      <LabButton
        ref={opener}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={id}
        title={label}
        className="px-2!"
        onClick={() => setOpen(!isOpen)}
      >
        {button}
        <span aria-hidden="true">▾</span>
      </LabButton>
      {/* It takes the focus of a click beside its entries, which would close it otherwise. */}
      <div
        id={id}
        tabIndex={-1}
        hidden={!isOpen}
        className="absolute right-0 z-60 mt-1 w-max max-w-64 rounded border border-(--lab-edge) bg-(--lab-panel) p-1 text-(--lab-text)"
      >
        {children(close)}
      </div>
    </div>
  )
}
