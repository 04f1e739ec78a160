import type { MenuEntry } from '#contract/menu'
import { ConsoleLink } from './ConsoleLink'

/** The menu written out, branch under branch. */
export function MenuList({ entries }: { readonly entries: readonly MenuEntry[] }) {
  return (
    <ul className="m-0 list-none pl-4">
      {entries.map(({ path, label, entries: inner }) => (
        <li key={path} className="py-0.5">
          {inner ? (
            <span className="font-bold">{label}</span>
          ) : (
            <ConsoleLink path={path}>{label}</ConsoleLink>
          )}
          {inner && <MenuList entries={inner} />}
        </li>
      ))}
    </ul>
  )
}
