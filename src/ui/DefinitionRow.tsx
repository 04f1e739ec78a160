import type { ReactNode } from 'react'

/** The rows of a status box. Put `DefinitionRow`s inside. */
export function Definitions({ children }: { readonly children: ReactNode }) {
  return <dl className="grid grid-cols-[minmax(11rem,17rem)_1fr] gap-x-3 gap-y-1">{children}</dl>
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
