import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { LabButton } from '../LabButton'

type BarMenuProps = {
  /** What the button is called, and with it the whole. */
  readonly label: string
  /** A menu of pages is a landmark; the others are groups of buttons. */
  readonly role?: 'group' | 'navigation'
  readonly onOpen?: () => void
  /** What the button shows. */
  readonly button: ReactNode
  /** What opens below it. A link in it closes it, and so does a button that is marked with `data-closes`. */
  readonly children: ReactNode
}

/** A button of the bar and what opens below it; closes by Escape and when the focus leaves it. */
export function BarMenu({ label, role = 'group', onOpen, button, children }: BarMenuProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const whole = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    const { current: place } = whole
    if (!isOpen || !place) return
    const left = new AbortController()
    const { signal } = left
    function close(): void {
      opener.current?.focus()
      setOpen(false)
    }
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close()
    const onClick = ({ target }: MouseEvent) =>
      target instanceof Element && target.closest('a, [data-closes]') && close()
    const onLeave = ({ relatedTarget }: FocusEvent) =>
      !(relatedTarget instanceof Node && place.contains(relatedTarget)) && setOpen(false)
    place.addEventListener('keydown', onKey, { signal })
    place.addEventListener('click', onClick, { signal })
    place.addEventListener('focusout', onLeave, { signal })
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
        onClick={() => {
          setOpen(!isOpen)
          onOpen?.()
        }}
      >
        {button}
        <span aria-hidden="true">▾</span>
      </LabButton>
      {/* It takes the focus of a click beside its entries, which would close it otherwise. */}
      <div
        id={id}
        tabIndex={-1}
        hidden={!isOpen}
        // What is longer than the window scrolls by itself.
        style={{ maxHeight: 'calc(100dvh - var(--lab-bar))' }}
        className="absolute right-0 z-60 mt-1 w-max max-w-64 overflow-auto rounded border border-(--lab-edge) bg-(--lab-panel) p-1 text-(--lab-text)"
      >
        {children}
      </div>
    </div>
  )
}
