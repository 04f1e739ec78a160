import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { withWords } from './rulings'

/** What is typed and found of all, and the one that the address ends in, such as `#R-07`: it is scrolled to. */
export function useSearch<T extends { readonly id: string }>(all: readonly T[]) {
  const { hash, key } = useLocation()
  const asked = hash.slice(1)
  const [typed, setTyped] = useState('')
  const found = withWords(all, typed)

  // The address leads to its row: a search that hides it has to go. What is typed afterwards may hide it.
  const address = key + hash
  const [followed, setFollowed] = useState(address)
  if (followed !== address) {
    setFollowed(address)
    if (!found.some(({ id }) => id === asked) && all.some(({ id }) => id === asked)) setTyped('')
  }

  useEffect(() => {
    // The frame around the page goes to its top when the path changes, right after this: the row comes a frame later.
    const frame = requestAnimationFrame(() => {
      const row = asked === '' ? null : document.getElementById(asked)
      row?.focus({ preventScroll: true })
      row?.scrollIntoView()
    })
    return () => cancelAnimationFrame(frame)
  }, [asked, address])

  return { typed, setTyped, found, asked }
}
