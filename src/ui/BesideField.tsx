import { type ReactNode, useId } from 'react'
import { FieldMark } from './FieldMark'
import type { ControlProps, FieldRowProps } from './FieldRow'
import { InformationIcon } from './InformationIcon'

type BesideFieldProps = Pick<FieldRowProps, 'label' | 'mark' | 'help'> & {
  /** What its label ends with. The rest stands in that of the field before it, and is only read out. */
  readonly shown: string
  readonly children: (control: ControlProps) => ReactNode
}

/** A second field on the line of another, with a label of its own. */
export function BesideField({ label, shown, mark, help, children }: BesideFieldProps) {
  const id = useId()
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <span>
        <label id={`${id}-label`} htmlFor={id}>
          <span className="sr-only">{label.slice(0, -shown.length)}</span>
          {shown}
        </label>
        {mark && <FieldMark mark={mark} id={`${id}-mark`} />}
      </span>
      {children({
        id,
        required: false,
        'aria-describedby': mark && `${id}-mark`,
        'aria-invalid': false,
      })}
      {help && <InformationIcon labelId={`${id}-label`} label={label} text={help} />}
    </span>
  )
}
