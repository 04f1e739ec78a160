import type { ComponentProps } from 'react'
import { Link } from 'react-router'

type TabProps = ComponentProps<typeof Link> & { readonly isHere: boolean }

/** A tab of the bar: a way to somewhere, marked while one is there. */
export function Tab({ isHere, ...rest }: TabProps) {
  return (
    <Link
      aria-current={isHere ? 'page' : undefined}
      className="flex h-7 items-center gap-1 rounded-t border-b-2 border-transparent px-1.5 text-(--lab-text) hover:underline aria-[current=page]:border-(--lab-link) aria-[current=page]:bg-(--lab-panel) aria-[current=page]:font-semibold"
      {...rest}
    />
  )
}
