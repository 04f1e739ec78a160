import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useConsolePath } from '../components/use-console-path'
import { MenuItem, type MenuState } from './MenuItem'
import { afterKey, menuFor } from './menu-keys'

type MenuProps = {
  readonly host: string
  readonly product: string
  readonly selectedServices: readonly string[]
}

/** The horizontal menu with its drop-downs: one menu bar for mouse, touch and keyboard (INT-03). */
export function Menu({ host, product, selectedServices }: MenuProps) {
  const entries = useMemo(() => menuFor(product, selectedServices), [product, selectedServices])
  const [open, setOpen] = useState<string | null>(null)
  const [tabStop, setTabStop] = useState(entries[0]?.path)
  const bar = useRef<HTMLDivElement>(null)
  const here = useConsolePath()

  const moveTo = (path: string | null, focus: string) => {
    const take = () => bar.current?.querySelector<HTMLElement>(`[data-entry="${focus}"]`)?.focus()
    // Before, so that the focus never stands in what goes away; after, for what has only now been drawn.
    take()
    flushSync(() => setOpen(path))
    take()
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const from = event.target instanceof HTMLElement ? event.target.dataset['entry'] : undefined
    const move = from === undefined ? undefined : afterKey(event.key, from, open, entries)
    if (!move) return
    event.preventDefault()
    moveTo(move.open, move.focus)
    if (!move.focus.includes('/')) setTabStop(move.focus)
  }

  const state: MenuState = {
    host,
    here,
    open,
    tabStop,
    onOpen: (path, enter) => (enter === undefined ? setOpen(path) : moveTo(path, enter)),
    onClose: () => setOpen(null),
  }
  return (
    <nav aria-label="Menu" className="bg-menu text-white">
      <div
        ref={bar}
        role="menubar"
        aria-label="Console"
        tabIndex={-1}
        className="flex flex-wrap px-2"
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setOpen(null)
        }}
      >
        {entries.map((entry) => (
          <MenuItem key={entry.path} entry={entry} parent={null} state={state} />
        ))}
      </div>
    </nav>
  )
}
