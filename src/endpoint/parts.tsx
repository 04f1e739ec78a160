import { type ComponentProps, type ReactNode, useId } from 'react'
import { GuidePages } from '../components/guide/GuideSentences'
import { softly } from '../ui/softly'
import { colours } from './look'

/** A part of the panel with its heading. */
export function Screen({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-3 rounded-xl border p-4" style={colours.screen}>
      <h2 className="m-0 text-base font-semibold">{title}</h2>
      {children}
    </section>
  )
}

type FieldProps = { readonly label: string; readonly error?: string | undefined } & ComponentProps<'input'>

/** A field with its label above it, and what is wrong with it below. */
export function PanelField({ label, error, ...rest }: FieldProps) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        maxLength={255}
        className="w-full rounded border px-2 py-1"
        style={colours.field}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        {...rest}
      />
      {error !== undefined && (
        <small id={`${id}-error`} style={colours.bad}>
          {error}
        </small>
      )}
    </div>
  )
}

type PanelButtonProps = ComponentProps<'button'> & {
  /** What it has started still runs. */
  readonly isBusy?: boolean
}

/** While it is busy it takes no click, but keeps the focus. */
export function PanelButton({ isBusy, ...rest }: PanelButtonProps) {
  return (
    <button
      type="button"
      className="cursor-pointer rounded-full border px-4 py-1"
      style={colours.button}
      {...softly(rest, isBusy)}
    />
  )
}

/** Where the guide has what the lab says. */
export function Rows({ ids }: { readonly ids: readonly string[] }) {
  return (
    <div className="text-xs" style={colours.soft}>
      <GuidePages ids={ids} />
    </div>
  )
}
