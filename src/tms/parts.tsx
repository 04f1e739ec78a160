import { type ComponentProps, type ReactNode, useId } from 'react'
import { softly } from '../ui/softly'
import { doneWords } from './done-words'
import { colours } from './look'
import type { Change } from './use-tms'

/** A box with its heading, as all of Cisco TMS is made of. */
export function TmsBox({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="border" style={colours.box}>
      <h2 className="m-0 px-3 py-1 text-sm font-semibold" style={colours.heading}>
        {title}
      </h2>
      <div className="flex flex-col gap-3 p-3">{children}</div>
    </section>
  )
}

type FieldProps = { readonly label: string; readonly help?: string } & ComponentProps<'input'>

/** A field with its label above it. */
export function TmsField({ label, help, ...rest }: FieldProps) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id}>{label}</label>
      <input id={id} maxLength={255} className="max-w-xl border px-2 py-1" style={colours.box} {...rest} />
      {help && <small className="text-muted">{help}</small>}
    </div>
  )
}

type TmsButtonProps = ComponentProps<'button'> & {
  /** What it has started still runs. */
  readonly isBusy?: boolean
}

/** While it is busy it takes no click, but keeps the focus. */
export function TmsButton({ isBusy, ...rest }: TmsButtonProps) {
  return (
    <button
      type="button"
      className="cursor-pointer rounded border px-3 py-1"
      style={{ ...colours.box, ...colours.heading }}
      {...softly(rest, isBusy)}
    />
  )
}

/** How the last thing ended that was done in a box: what is done, or why Cisco TMS refuses it. */
export function TmsOutcome({ change }: { readonly change: Change }) {
  const done = change.isSuccess ? doneWords[change.variables.kind] : ''
  if (done !== '') {
    return (
      <p className="m-0" style={colours.good}>
        ✓ {done}
      </p>
    )
  }
  return (
    change.error && (
      <p role="alert" className="m-0 font-semibold" style={colours.bad}>
        {change.error.message}
      </p>
    )
  )
}

/** What the lab knows of a ticket and Cisco TMS does not say; nothing in an exam. */
export function LabSays({ because }: { readonly because: string | null }) {
  return because && <small className="text-muted">Lab: {because}</small>
}

/** Labels and their values; a dash where there is none. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className="m-0 grid grid-cols-[minmax(6rem,10rem)_1fr] gap-x-3 gap-y-1">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="m-0 min-w-0 wrap-break-word">{value || '-'}</dd>
        </div>
      ))}
    </dl>
  )
}
