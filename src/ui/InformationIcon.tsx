import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'

type InformationIconProps = {
  /** The id of the label that the text explains. */
  readonly describes: string
  readonly text: string
}

/**
 * The round icon after a field that opens a box with help.
 * Its name is the same everywhere and the field's label is its description: so a label names only its field.
 */
export function InformationIcon({ describes, text }: InformationIconProps) {
  return (
    <DialogTrigger>
      <Button
        aria-label="Information"
        aria-describedby={describes}
        className="inline-flex size-6 shrink-0 cursor-pointer items-center justify-center rounded-full"
      >
        <span
          aria-hidden="true"
          className="inline-flex size-4 items-center justify-center rounded-full bg-menu font-serif text-[11px] leading-none font-bold text-white italic"
        >
          i
        </span>
      </Button>
      <Popover placement="right" className="z-50 max-w-sm border border-field bg-notice shadow-lg">
        <Dialog
          aria-labelledby={describes}
          className="relative px-3 py-2 pr-9 text-dense text-ink outline-none"
        >
          {({ close }) => (
            <>
              {text}
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
  )
}
