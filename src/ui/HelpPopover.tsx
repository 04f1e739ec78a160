import { type ReactNode, useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'

type HelpPopoverProps = {
  /** What the button shows. */
  readonly button: ReactNode
  readonly buttonProps: Omit<Parameters<typeof Button>[0], 'children'>
  /** How the box is called: by a name of its own, or by the label of what it explains. */
  readonly name: { readonly 'aria-label': string } | { readonly 'aria-labelledby': string }
  readonly children: ReactNode
}

/** A button that opens a small yellow box beside it, closed by its cross, by Escape or by a click elsewhere. */
export function HelpPopover({ button, buttonProps, name, children }: HelpPopoverProps) {
  // The box stands in the document where its button stands, and so in the same landmark.
  const [place, setPlace] = useState<HTMLElement | null>(null)
  return (
    <span ref={setPlace} className="inline-flex">
      <DialogTrigger>
        <Button {...buttonProps}>{button}</Button>
        <Popover
          placement="right"
          UNSTABLE_portalContainer={place ?? undefined}
          className="z-50 w-max max-w-sm border border-field bg-notice shadow-lg"
        >
          <Dialog {...name} className="relative px-3 py-2 pr-9 text-dense text-ink outline-none">
            {({ close }) => (
              <>
                {children}
                <Button
                  aria-label="Close"
                  onPress={close}
                  className="absolute top-1 right-1 size-6 cursor-pointer text-base leading-none"
                >
                  ×
                </Button>
              </>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </span>
  )
}
