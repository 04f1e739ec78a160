import type { ReactNode } from 'react'
import { focusPlace, type Place } from './places'

type SkipLinkProps = { readonly to: Place; readonly children: ReactNode }

/** A link that is there for who comes by Tab: past everything, to another part of the screen. */
export function SkipLink({ to, children }: SkipLinkProps) {
  return (
    <a
      href={`#${to}`}
      className="sr-only bg-(--lab-panel) p-2 focus:not-sr-only focus:absolute focus:z-60"
      onClick={(event) => {
        // The address stays that of the page.
        event.preventDefault()
        focusPlace(to)
      }}
    >
      {children}
    </a>
  )
}
