import { type ComponentProps, type ReactNode, useId, useRef, useState } from 'react'
import { overlays } from './overlays'
import type { HelpBoxName } from './overlays/HelpBox'

type HelpPopoverProps = {
  /** What the button shows. */
  readonly button: ReactNode
  readonly buttonProps: Omit<ComponentProps<'button'>, 'children'>
  readonly name: HelpBoxName
  readonly children: ReactNode
}

/** A button that opens a small yellow box beside it, closed by its cross, by Escape or by a click elsewhere. */
export function HelpPopover({ button, buttonProps, name, children }: HelpPopoverProps) {
  const [isOpen, setOpen] = useState(false)
  // The box stands in the document where its button stands, and so in the same landmark.
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const id = useId()
  const parts = overlays.useWhen(isOpen)
  return (
    <span ref={setPlace} className="inline-flex">
      <button
        ref={opener}
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(true)}
        {...buttonProps}
      >
        {button}
      </button>
      {parts && (
        <parts.HelpBox
          id={id}
          name={name}
          isOpen={isOpen}
          onOpenChange={setOpen}
          button={opener}
          place={place}
        >
          {children}
        </parts.HelpBox>
      )}
    </span>
  )
}
