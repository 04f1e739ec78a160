import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import { LabButton } from '../LabButton'
import { labPages } from './lab-pages'

/** The menu of the lab's own pages: opens below its button, closes by Escape or when the focus leaves it. */
export function LabMenu() {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const menu = useRef<HTMLElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  function closeOnEscape({ key }: KeyboardEvent): void {
    if (key !== 'Escape' || !isOpen) return
    setOpen(false)
    button.current?.focus()
  }

  function closeOnLeave({ relatedTarget }: FocusEvent): void {
    if (!menu.current?.contains(relatedTarget)) setOpen(false)
  }

  const closing = { onKeyDown: closeOnEscape, onBlur: closeOnLeave }

  return (
    <nav ref={menu} aria-label="Lab" className="relative">
      <LabButton
        ref={button}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        {...closing}
      >
        Lab <span aria-hidden="true">▾</span>
      </LabButton>
      <ul
        id={id}
        hidden={!isOpen}
        className="absolute right-0 z-10 mt-1 w-64 rounded border border-(--lab-edge) bg-(--lab-panel) py-1"
      >
        {labPages.map(({ path, title }) => (
          <li key={path}>
            <Link
              {...closing}
              to={path}
              onClick={() => setOpen(false)}
              className="block px-3 py-1 text-(--lab-text) hover:underline"
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
