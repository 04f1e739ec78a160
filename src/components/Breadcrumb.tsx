import { Fragment } from 'react'
import { type MenuEntry, menuPages, menuTrail } from '#contract/menu'
import { ConsoleLink } from './ConsoleLink'

/** "You are here": the way through the menu, each part a link. A sub-menu leads to its first page. */
export function Breadcrumb({ path }: { readonly path: string }) {
  const trail = menuTrail(path)
  if (trail.length === 0) return null
  return (
    <nav aria-label="You are here" className="text-xs text-muted">
      You are here:{' '}
      {trail.map((entry, index) => (
        <Fragment key={entry.path}>
          {index > 0 && <span aria-hidden="true"> › </span>}
          <ConsoleLink path={firstPage(entry)}>{entry.label}</ConsoleLink>
        </Fragment>
      ))}
    </nav>
  )
}

function firstPage(entry: MenuEntry): string {
  const first = entry.entries ? menuPages(entry.entries)[0] : entry
  return first ? first.path : entry.path
}
