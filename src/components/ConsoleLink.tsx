import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useHost } from './use-host'

type ConsoleLinkProps = {
  /** As in the menu: `system/clustering`. */
  readonly path: string
  /** Another Expressway than the one that is shown. */
  readonly host?: string
  readonly className?: string
  readonly 'aria-label'?: string
  readonly children: ReactNode
}

/** A link to a page of the console, by its place in the menu. */
export function ConsoleLink({ path, host, className = 'console-link', children, ...rest }: ConsoleLinkProps) {
  const here = useHost()
  return (
    <Link to={`/${host ?? here}/${path}`} className={className} {...rest}>
      {children}
    </Link>
  )
}
