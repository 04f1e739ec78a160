import { type ReactNode, useState } from 'react'

type FieldsBoxProps = {
  readonly title: string
  /** Closed at first, for settings that are rarely touched. */
  readonly isFolded?: boolean | undefined
  /** Opens the box: an error must be seen. */
  readonly hasError?: boolean
  readonly children: ReactNode
}

/** A titled box of fields. A group, not a region: its title may read as the label of one of its fields. */
export function FieldsBox({ title, isFolded, hasError = false, children }: FieldsBoxProps) {
  return (
    <fieldset className="m-0 mb-4 min-w-0 border border-rule bg-paper p-0">
      {/* Floated, a legend fills the bar instead of breaking the border. */}
      <legend className="float-left w-full border-b border-rule bg-bar px-3 py-1 font-bold text-band">
        {title}
      </legend>
      <div className="clear-both px-3 py-2">
        {isFolded ? (
          <Folded title={title} hasError={hasError}>
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
  hasError,
  children,
}: Required<Pick<FieldsBoxProps, 'title' | 'hasError' | 'children'>>) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details open={isOpen || hasError} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer text-link underline">
        {isOpen ? 'Hide' : 'Show'} {title.toLowerCase()}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  )
}
