import type { ReactNode } from 'react'

/** Banner and menu of a console of which nothing is known yet, or only its names; `index.html` draws the same. */
export function EmptyHead({ children }: { readonly children?: ReactNode }) {
  return (
    <div>
      <div className="h-10 band px-4 py-2 text-white">{children}</div>
      <div className="h-8.5 bg-menu" />
    </div>
  )
}

/** The bar at the foot of it. */
export function EmptyFooter() {
  return <div className="h-11 border-t border-rule bg-bar" />
}
