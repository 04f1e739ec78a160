import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { consolePath } from './console-address'

type LinkToConsoleProps = { host: string; path?: string; children?: ReactNode; onFollow?: () => void }

/** A link into the console of an Expressway; its text is the address unless something else is given. */
export function LinkToConsole({ host, path, children, onFollow }: LinkToConsoleProps) {
  return (
    <Link
      to={consolePath(host, path)}
      onClick={onFollow}
      className="wrap-break-word text-(--lab-link) underline"
    >
      {children ?? (path === undefined ? host : `${host}/${path}`)}
    </Link>
  )
}
