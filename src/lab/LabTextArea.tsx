import { type ComponentProps, useId } from 'react'

type LabTextAreaProps = ComponentProps<'textarea'> & { readonly label: string }

/** A field of the lab for more than a line, with its label above. */
export function LabTextArea({ label, className = '', ...rest }: LabTextAreaProps) {
  const id = useId()
  return (
    <div className="flex flex-col gap-0.5">
      <label htmlFor={id} className="text-xs text-(--lab-soft)">
        {label}
      </label>
      <textarea
        id={id}
        className={`rounded border border-(--lab-edge) bg-(--lab-field) px-2 py-0.5 text-(--lab-text) ${className}`}
        {...rest}
      />
    </div>
  )
}
