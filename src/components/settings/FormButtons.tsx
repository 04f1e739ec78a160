import type { ReactNode } from 'react'

/** The buttons of a form, which stay in sight at the lower edge while its fields reach below it. */
export function FormButtons({ children }: { readonly children: ReactNode }) {
  return (
    <div className="form-buttons sticky bottom-0 z-10 flex flex-wrap gap-2 bg-paper py-2">{children}</div>
  )
}
