import { type ReactNode, useId } from 'react'
import { FieldMark } from './FieldMark'
import type { ControlProps, FieldRowProps } from './FieldRow'
import { InformationIcon } from './InformationIcon'

type BesideFieldProps = Pick<FieldRowProps, 'label' | 'mark' | 'help'> & {
  /** The label of the field on whose line it stands: what both begin with is not shown once more. */
  readonly before: string
  readonly children: (control: ControlProps) => ReactNode
}

/** A second field on the line of another, with a label of its own. */
export function BesideField({ before, label, mark, help, children }: BesideFieldProps) {
  const id = useId()
  const [shared, own] = splitAfterShared(label, before)
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <span>
        <label id={`${id}-label`} htmlFor={id}>
          <span className="sr-only">{shared}</span>
          {own}
        </label>
        {mark && <FieldMark mark={mark} id={`${id}-mark`} />}
      </span>
      {children({
        id,
        required: false,
        'aria-describedby': mark && `${id}-mark`,
        'aria-invalid': false,
      })}
      {help && <InformationIcon describes={`${id}-label`} text={help} />}
    </span>
  )
}

/** `NTP server 1 authentication` after `NTP server 1 address`: what both begin with, and the rest. */
function splitAfterShared(label: string, before: string): readonly [string, string] {
  const words = label.split(' ')
  const others = before.split(' ')
  const first = words.findIndex((word, index) => word !== others[index])
  return [
    words
      .slice(0, first)
      .map((word) => `${word} `)
      .join(''),
    words.slice(first).join(' '),
  ]
}
