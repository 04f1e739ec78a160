import { type ReactNode, useId } from 'react'

type BoxProps = { readonly title: string; readonly children: ReactNode }

/** A titled box: a grey bar with the title, the rows below. A region with the title as its name. What is wider scrolls in it. */
export function Box({ title, children }: BoxProps) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className="mb-4 border border-rule bg-paper">
      <h2 id={titleId} className="border-b border-rule bg-bar px-3 py-1 font-bold text-band">
        {title}
      </h2>
      <div className="overflow-x-auto px-3 py-2">{children}</div>
    </section>
  )
}
