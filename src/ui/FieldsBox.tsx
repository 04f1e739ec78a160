import type { ReactNode } from 'react'

type FieldsBoxProps = { readonly title: string; readonly children: ReactNode }

/** A titled box of fields. A group, not a region: its title may read as the label of one of its fields. */
export function FieldsBox({ title, children }: FieldsBoxProps) {
  return (
    <fieldset className="m-0 mb-4 min-w-0 border border-rule bg-paper p-0">
      {/* Floated, a legend fills the bar instead of breaking the border. */}
      <legend className="float-left w-full border-b border-rule bg-bar px-3 py-1 font-bold text-band">
        {title}
      </legend>
      <div className="clear-both px-3 py-2">{children}</div>
    </fieldset>
  )
}
