import { type FormEvent, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { readable, typedAddress } from '../console-address'
import { useBrowser } from '../use-browser'

/**
 * Takes an address as a browser's address field does: `10.0.0.12`, `expe2.example.com/system/dns`; that of the page which
 * is open loads it anew. It is folded to a round button until somebody is in it, for most go by tabs and links.
 */
export function AddressField() {
  const { pathname } = useLocation()
  const { load } = useBrowser()
  const [typed, setTyped] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)

  function go(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const location = typedAddress(typed ?? pathname.slice(1))
    // As in a browser, who has typed an address is on the page next, and no longer in the field.
    field.current?.blur()
    if (location) load(location)
  }

  return (
    <form onSubmit={go} className="relative size-7 shrink-0">
      <input
        ref={field}
        aria-label="Address"
        title="Address"
        className="absolute z-60 h-7 w-7 cursor-pointer rounded-full border border-(--lab-edge) bg-(--lab-field) px-3 text-(--lab-text) not-focus:-indent-96 focus:w-72 focus:cursor-text"
        value={typed ?? readable(pathname.slice(1))}
        placeholder="10.0.0.12"
        autoComplete="off"
        spellCheck={false}
        onFocus={({ target }) => {
          // A page that goes elsewhere by itself meanwhile does not change what is typed over.
          setTyped(target.value)
          target.select()
        }}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => event.key === 'Escape' && setTyped(null)}
      />
      {typed === null && (
        <svg
          viewBox="0 0 28 28"
          aria-hidden="true"
          className="pointer-events-none absolute z-60 fill-none stroke-current"
        >
          <path d="M14 7.5a6.5 6.5 0 1 0 .01 0zM7.5 14h13M14 7.5q-5 6.5 0 13q5-6.5 0-13" />
        </svg>
      )}
    </form>
  )
}
