import { HelpPopover } from './HelpPopover'

type InformationIconProps = {
  /** The id of the label that the text explains. */
  readonly labelId: string
  /** That label, which tells one icon of a page from another. */
  readonly label: string
  readonly text: string
}

/**
 * The round icon after a field that opens a box with help.
 * Its name ends with the label of its field. It is read from what the button holds, not from a label of its own: so a search
 * by label finds the field alone.
 */
export function InformationIcon({ labelId, label, text }: InformationIconProps) {
  return (
    <HelpPopover
      name={{ 'aria-labelledby': labelId }}
      buttonProps={{
        className: 'inline-flex size-6 shrink-0 cursor-pointer items-center justify-center rounded-full',
      }}
      button={
        <>
          <span
            aria-hidden="true"
            className="inline-flex size-4 items-center justify-center rounded-full bg-menu font-serif text-xs leading-none font-bold text-white italic"
          >
            i
          </span>
          <span className="sr-only">Information: {label}</span>
        </>
      }
    >
      {text}
    </HelpPopover>
  )
}
