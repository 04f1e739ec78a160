import { useRef } from 'react'
import { Link } from 'react-router'
import text from '../../../docs/rulings.md?raw'
import { LabInput } from '../LabField'
import { useLabTheme } from '../use-lab-theme'
import { NothingFound } from './NothingFound'
import { RulingRow } from './RulingRow'
import { parseRulings } from './rulings'
import { useSearch } from './use-search'

const rulings = parseRulings(text)

const TITLE = 'Where the guide is unclear'

/** What the guide leaves open, with what the lab does instead and where it shows: all of it, and a field to find in it. */
export function RulingsPage() {
  const theme = useLabTheme()
  const field = useRef<HTMLInputElement>(null)
  const { typed, setTyped, found, asked } = useSearch(rulings)

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
        {found.length === 0 && <NothingFound thing="decision" typed={typed} onShowAll={showAll} />}
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
