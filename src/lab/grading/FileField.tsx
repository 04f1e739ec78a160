import { type ChangeEvent, type ComponentProps, useId } from 'react'

type FileFieldProps = Omit<ComponentProps<'input'>, 'onChange'> & {
  readonly label: string
  /** A folder is chosen, with all that lies in it. */
  readonly folder?: boolean
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void
}

/** Chooses files, with its label above. The same ones may be chosen again. */
export function FileField({ label, folder = false, onChange, ...rest }: FileFieldProps) {
  const id = useId()
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <label htmlFor={id} className="text-xs text-(--lab-soft)">
        {label}
      </label>
      <input
        id={id}
        type="file"
        {...(folder && { webkitdirectory: '' })}
        onChange={(event) => {
          onChange(event)
          event.target.value = ''
        }}
        className="max-w-full min-w-0 file:mr-2 file:rounded file:border file:border-(--lab-edge) file:bg-(--lab-panel) file:px-2.5 file:py-0.5"
        {...rest}
      />
    </div>
  )
}
