import { type ReactNode, useState } from 'react'

type FieldsBoxProps = {
  readonly title: string
  /** Can be closed, for settings that are rarely touched, and is so at first unless something in it is set. */
  readonly isFolded?: boolean | undefined
  readonly isSet?: boolean
  /** Opens the box: an error must be seen. */
  readonly hasError?: boolean
  readonly children: ReactNode
}

/** A titled box of fields. A group, not a region: its title may read as the label of one of its fields. */
export function FieldsBox({ title, isFolded, isSet = false, hasError = false, children }: FieldsBoxProps) {
  return (
    <fieldset className="m-0 mb-4 min-w-0 border border-rule bg-paper p-0">
      {/* Floated, a legend fills the bar instead of breaking the border. */}
      <legend className="float-left w-full border-b border-rule bg-bar px-3 py-1 font-bold text-band">
        {title}
      </legend>
      <div className="clear-both px-3 py-2">
        {isFolded ? (
          <Folded title={title} isSet={isSet} hasError={hasError}>
            {children}
          </Folded>
        ) : (
          children
        )}
      </div>
    </fieldset>
  )
}

function Folded({
  title,
  isSet,
  hasError,
  children,
}: Required<Pick<FieldsBoxProps, 'title' | 'isSet' | 'hasError' | 'children'>>) {
  const [isOpen, setOpen] = useState(isSet)
  return (
    <details open={isOpen || hasError} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer text-link underline">
        {isOpen ? 'Hide' : 'Show'} {title.charAt(0).toLowerCase() + title.slice(1)}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  )
}
