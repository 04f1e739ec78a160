import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import text from '../../../docs/rulings.md?raw'
import { LabButton } from '../LabButton'
import { LabInput } from '../LabField'
import { useLabTheme } from '../use-lab-theme'
import { findRulings, parseRulings } from './rulings'
import { RulingRow } from './RulingRow'

const rulings = parseRulings(text)

const TITLE = 'Where the guide is unclear'

/** What the guide leaves open, with what the lab does instead and where it shows: all of it, and a field to find in it. */
export function RulingsPage() {
  const theme = useLabTheme()
  const field = useRef<HTMLInputElement>(null)
  const { typed, setTyped, found, asked } = useSearch()

  function showAll(): void {
    setTyped('')
    // The button goes with the words that it takes away.
    field.current?.focus()
  }

  return (
    <main data-theme={theme} className="lab @container grow bg-(--lab-page) p-4">
      <title>{`${TITLE} - Sixpeer`}</title>
      <div className="mx-auto flex max-w-7xl flex-col gap-4">
        <div>
          <h1 className="text-xl font-semibold">{TITLE}</h1>
          <p className="max-w-3xl text-(--lab-soft)">
            The lab goes by the guide. Where that is silent, says two things or does not fit the product, the
            lab has to decide, and this is how. <HomeLink />
          </p>
        </div>
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
          <LabInput
            ref={field}
            label="Find"
            type="search"
            className="w-72 max-w-full"
            maxLength={200}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <p role="status" className="text-(--lab-soft)">
            {found.length === 0 ? 'Nothing found.' : `${found.length} of ${rulings.length} decisions`}
          </p>
        </div>
        {found.length === 0 && <NothingFound typed={typed} onShowAll={showAll} />}
        <ul aria-label="Decisions" className="flex flex-col gap-2">
          {found.map((ruling) => (
            <RulingRow key={ruling.id} ruling={ruling} isAsked={ruling.id === asked} />
          ))}
        </ul>
      </div>
    </main>
  )
}

function HomeLink() {
  return (
    <Link to="/" className="text-(--lab-link) underline">
      Home of the lab
    </Link>
  )
}

function NothingFound({ typed, onShowAll }: { typed: string; onShowAll: () => void }) {
  return (
    <div className="flex flex-wrap items-center gap-3 rounded border border-(--lab-line) bg-(--lab-panel) p-3">
      <p>
        No decision has all the words of <strong className="wrap-anywhere">{typed.trim()}</strong>. Fewer
        words find more.
      </p>
      <LabButton onClick={onShowAll}>Show all</LabButton>
    </div>
  )
}

/** What is typed and found, and the ruling that the address ends in, such as `#R-07`: it is scrolled to. */
function useSearch() {
  const { hash, key } = useLocation()
  const asked = hash.slice(1)
  const [typed, setTyped] = useState('')
  const found = findRulings(rulings, typed)

  // The address leads to its row: a search that hides it has to go. What is typed afterwards may hide it.
  const address = key + hash
  const [followed, setFollowed] = useState(address)
  if (followed !== address) {
    setFollowed(address)
    if (!found.some(({ id }) => id === asked) && rulings.some(({ id }) => id === asked)) setTyped('')
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
