import { Link } from 'react-router'
import type { MenuEntry } from '#contract/menu'
import { classNames } from '../ui/class-names'

/** What all entries share: where we are, what is open, and how to change it. */
export type MenuState = {
  readonly host: string
  readonly here: string
  readonly open: string | null
  /** The entry of the bar that Tab reaches. */
  readonly tabStop: string | undefined
  /** Opens down to that path; `enter` names the entry that then takes the focus. */
  readonly onOpen: (path: string, enter?: string) => void
  readonly onClose: () => void
}

type MenuItemProps = {
  readonly entry: MenuEntry
  readonly parent: MenuEntry | null
  readonly state: MenuState
}

/** One entry of the menu: a page to go to, or a sub-menu that opens. */
export function MenuItem({ entry, parent, state }: MenuItemProps) {
  return entry.entries ? (
    <Branch entry={entry} parent={parent} state={state} />
  ) : (
    <PageItem entry={entry} parent={parent} state={state} />
  )
}

function Branch({ entry, parent, state }: MenuItemProps) {
  const isOpen = state.open === entry.path || state.open?.startsWith(`${entry.path}/`) === true
  const onBar = parent === null
  return (
    <div
      role="none"
      className="relative"
      onMouseEnter={() => {
        // On the bar a pointer that only passes by opens nothing.
        if (!onBar || state.open !== null) state.onOpen(entry.path)
      }}
    >
      <button
        type="button"
        role="menuitem"
        data-entry={entry.path}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        tabIndex={onBar && state.tabStop === entry.path ? 0 : -1}
        className={classNames(
          'cursor-pointer -outline-offset-2',
          onBar ? 'border-y-3 border-transparent px-3 py-1 hover:bg-menu-open' : itemLook,
          onBar && isOpen && 'bg-menu-open',
          onBar && state.here.startsWith(`${entry.path}/`) && 'border-b-[#a9c6e0]',
          !onBar && isOpen && 'bg-bar',
        )}
        onClick={(event) => {
          // A click without a pointer comes from the keyboard, which then goes on inside.
          if (event.detail === 0) state.onOpen(entry.path, entry.entries?.[0]?.path)
          else if (onBar && isOpen) state.onClose()
          else state.onOpen(entry.path)
        }}
      >
        <span>{entry.label}</span>
        {!onBar && <span aria-hidden="true">▸</span>}
      </button>
      {isOpen && (
        <div
          ref={keepInView}
          role="menu"
          aria-label={entry.label}
          className={classNames(
            'absolute z-40 w-max min-w-48 border border-field bg-paper py-1 text-ink lifted',
            onBar
              ? 'top-full left-0 data-flipped:right-0 data-flipped:left-auto'
              : '-top-1 left-full data-flipped:right-full data-flipped:left-auto',
          )}
        >
          {entry.entries?.map((inner) => (
            <MenuItem key={inner.path} entry={inner} parent={entry} state={state} />
          ))}
        </div>
      )}
    </div>
  )
}

/** On a narrow screen a drop-down that would leave it at the right opens to the left. */
function keepInView(dropDown: HTMLElement | null): void {
  if (dropDown && dropDown.getBoundingClientRect().right > document.documentElement.clientWidth) {
    dropDown.dataset['flipped'] = ''
  }
}

const itemLook =
  'flex w-full items-center justify-between gap-4 px-3 py-1 text-left hover:bg-bar focus:bg-bar'

function PageItem({ entry, parent, state }: MenuItemProps) {
  const isHere = state.here === entry.path
  return (
    <Link
      to={`/${state.host}/${entry.path}`}
      role="menuitem"
      data-entry={entry.path}
      aria-current={isHere ? 'page' : undefined}
      tabIndex={-1}
      className={classNames(itemLook, '-outline-offset-2 aria-[current=page]:font-bold')}
      onMouseEnter={() => parent && state.onOpen(parent.path)}
      onClick={state.onClose}
    >
      {entry.label}
    </Link>
  )
}
