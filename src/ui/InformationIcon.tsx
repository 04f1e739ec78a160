import { HelpPopover } from './HelpPopover'

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
    <HelpPopover
      name={{ 'aria-labelledby': describes }}
      buttonProps={{
        'aria-label': 'Information',
        'aria-describedby': describes,
        className: 'inline-flex size-6 shrink-0 cursor-pointer items-center justify-center rounded-full',
      }}
      button={
        <span
          aria-hidden="true"
          className="inline-flex size-4 items-center justify-center rounded-full bg-menu font-serif text-xs leading-none font-bold text-white italic"
        >
          i
        </span>
      }
    >
      {text}
    </HelpPopover>
  )
}
