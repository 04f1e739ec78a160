import { type ComponentProps, type ReactNode, useId } from 'react'

const box = 'min-h-7 rounded border border-(--lab-edge) bg-(--lab-field) px-2 py-0.5 text-(--lab-text)'

type Labelled = { label: string; className?: string }

/** A text or number field of the lab with its label above. */
export function LabInput({ label, className = '', ...rest }: Labelled & ComponentProps<'input'>) {
  const id = useId()
  return (
    <Above id={id} label={label} className={className}>
      <input id={id} className={box} {...rest} />
    </Above>
  )
}

type LabOption = { readonly value: string; readonly label: string }

type LabSelectProps = Labelled &
  Omit<ComponentProps<'select'>, 'onChange'> & {
    options: readonly LabOption[]
    onChoose: (value: string) => void
  }

/** A choice of the lab with its label above. */
export function LabSelect({ label, options, onChoose, className = '', ...rest }: LabSelectProps) {
  const id = useId()
  return (
    <Above id={id} label={label} className={className}>
      <select id={id} className={box} onChange={(event) => onChoose(event.target.value)} {...rest}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Above>
  )
}

function Above({ id, children, label, className }: Labelled & { id: string; children: ReactNode }) {
  return (
    <div className={`flex flex-col gap-0.5 ${className}`}>
      <label htmlFor={id} className="text-xs text-(--lab-soft)">
        {label}
      </label>
      {children}
    </div>
  )
}
