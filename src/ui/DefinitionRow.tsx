import type { ReactNode } from 'react'

/** The rows of a status box. Put `DefinitionRow`s inside. On a narrow screen the value stands under its label. */
export function Definitions({ children }: { readonly children: ReactNode }) {
  return (
    <dl className="grid grid-cols-1 gap-x-3 gap-y-1 md:grid-cols-[var(--label-column,17rem)_1fr]">
      {children}
    </dl>
  )
}

/** One label and its value in a status box. */
export function DefinitionRow({
  label,
  children,
}: {
  readonly label: ReactNode
  readonly children: ReactNode
}) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="m-0 min-w-0 break-words">{children}</dd>
    </>
  )
}
