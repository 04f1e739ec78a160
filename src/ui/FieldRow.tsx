import { type ReactNode, useId } from 'react'
import { FieldMark } from './FieldMark'
import { InformationIcon } from './InformationIcon'

/** What ties a control to its label, its mark, its error and the words beside it. */
export type ControlProps = {
  readonly id: string
  readonly required: boolean
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
}

export type FieldRowProps = {
  readonly label: string
  /** A sign after the label that is told as a description, never as part of the name. */
  readonly mark?: { readonly sign: string; readonly description: string }
  readonly help?: string
  readonly unit?: string
  readonly error?: string
  readonly required?: boolean
  /** A word to the right of the field, read out with it. */
  readonly beside?: ReactNode
  /** More to the right of the field that is not read out with it: links. */
  readonly after?: ReactNode
  /** Lines under the field, read out with it too. */
  readonly below?: ReactNode
  readonly children: (control: ControlProps) => ReactNode
}

/** One row of a form: label, control, unit, information icon, and what is wrong with it. */
export function FieldRow(props: FieldRowProps) {
  const { label, mark, help, unit, error, required = false, beside, after, below, children } = props
  const id = useId()
  const part = (name: string) => `${id}-${name}`
  const describedBy = [
    error && part('error'),
    beside !== undefined && part('beside'),
    below !== undefined && part('below'),
    unit && part('unit'),
    mark && part('mark'),
  ].filter((name) => typeof name === 'string')

  return (
    <div className="grid grid-cols-1 gap-x-3 py-0.5 md:grid-cols-[var(--label-column,17rem)_1fr]">
      <div className="pt-0.5">
        <label id={part('label')} htmlFor={id}>
          {label}
        </label>
        {required && (
          <span aria-hidden="true" className="ml-1 text-bad">
            *
          </span>
        )}
        {mark && <FieldMark mark={mark} id={part('mark')} />}
      </div>
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-2">
          {children({
            id,
            required,
            'aria-describedby': describedBy.length > 0 ? describedBy.join(' ') : undefined,
            'aria-invalid': error !== undefined,
          })}
          {unit && (
            <span id={part('unit')} className="text-muted">
              {unit}
            </span>
          )}
          {help && <InformationIcon labelId={part('label')} label={label} text={help} />}
          {beside !== undefined && <span id={part('beside')}>{beside}</span>}
          {after}
        </div>
        {below !== undefined && (
          <div id={part('below')} className="my-0.5 text-xs">
            {below}
          </div>
        )}
        {error && (
          <p id={part('error')} className="my-0.5 text-bad">
            {error}
          </p>
        )}
      </div>
    </div>
  )
}
