import type { ReactNode } from 'react'

type Props = { readonly title: string; readonly children: ReactNode }

/** A page without console and lab bar, for when neither can be shown. */
export function PlainPage({ title, children }: Props) {
  return (
    <main className="mx-auto flex max-w-2xl flex-col gap-4 p-8 text-base">
      <title>{`${title} - Sixpeer`}</title>
      <h1 className="text-xl font-bold">{title}</h1>
      {children}
    </main>
  )
}
