import type { ReactNode, RefObject } from 'react'
import { Button, Dialog, Popover } from 'react-aria-components'
import { roomBeside } from './room-beside'

/** How the box is called: by a name of its own, or by the label of what it explains. */
export type HelpBoxName = { readonly 'aria-label': string } | { readonly 'aria-labelledby': string }

type HelpBoxProps = {
  readonly id: string
  readonly name: HelpBoxName
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  /** The button beside which it opens, and that has the focus afterwards. */
  readonly button: RefObject<HTMLButtonElement | null>
  /** Where in the document it stands. */
  readonly place: HTMLElement | null
  readonly children: ReactNode
}

/** The small yellow box beside a button, or below it: all of it in the part of the page that scrolls with it. */
export function HelpBox({ id, name, isOpen, onOpenChange, button, place, children }: HelpBoxProps) {
  const room = isOpen && place ? roomBeside(place) : undefined
  return (
    <Popover
      trigger="DialogTrigger"
      triggerRef={button}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      placement={room?.placement ?? 'right'}
      boundaryElement={room?.part}
      UNSTABLE_portalContainer={place ?? undefined}
      style={{ maxWidth: room?.widthMaxPx }}
      className="z-50 w-max border border-field bg-notice lifted"
    >
      <Dialog id={id} {...name} className="relative px-3 py-2 pr-9 text-dense text-ink outline-none">
        {children}
        <Button
          aria-label="Close"
          onPress={() => onOpenChange(false)}
          className="absolute top-1 right-1 size-6 cursor-pointer text-base leading-none"
        >
          ×
        </Button>
      </Dialog>
    </Popover>
  )
}
