import { useQuery } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { LabInput } from '../LabField'
import { mistakesTableQuery } from '../mistakes-table'
import { LabPage } from '../pages/LabPage'
import { WhenKnown } from '../pages/WhenKnown'
import { NothingFound } from './NothingFound'
import { RefusalRow } from './RefusalRow'
import { type Forbidden, forbidden, isRefused } from './refusals'
import { useSearch } from './use-search'

/** Everything that the guide forbids or orders, with what strict and realistic do about it: a page for trainers. */
export function RefusalsPage() {
  const table = useQuery(mistakesTableQuery)
  return (
    <LabPage
      title="What strict refuses"
      about="What the guide forbids or orders, and what becomes of it here: what strict refuses, what realistic lets happen, where the consequence shows, and how to repair it."
    >
      <WhenKnown query={table}>{(known) => <Refusals all={forbidden(known)} />}</WhenKnown>
    </LabPage>
  )
}

const choices = [
  { label: 'Refused by strict', has: isRefused },
  { label: 'Accepted, and written down or told', has: (one: Forbidden) => !isRefused(one) },
  { label: 'All', has: () => true },
] as const

function Refusals({ all }: { readonly all: readonly Forbidden[] }) {
  const { typed, setTyped, found, asked } = useSearch(all)
  const [choice, setChoice] = useState<(typeof choices)[number]>(choices[0])
  const field = useRef<HTMLInputElement>(null)
  // Whom an address leads to one that is not refused sees it all the same.
  const shown = found.filter((one) => choice.has(one) || one.id === asked)
  const parts = [...new Set(shown.map(({ part }) => part))]
  const name = useId()

  function showAll(): void {
    setTyped('')
    setChoice(choices[2])
    // The button goes with the words that it takes away.
    field.current?.focus()
  }

  return (
    <>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <LabInput
          ref={field}
          label="Find"
          type="search"
          className="w-72 max-w-full"
          maxLength={200}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
          <legend className="text-xs text-(--lab-soft)">Show</legend>
          {choices.map((one) => (
            <label key={one.label} className="flex min-h-7 items-center gap-1">
              <input type="radio" name={name} checked={choice === one} onChange={() => setChoice(one)} />
              {one.label}
            </label>
          ))}
        </fieldset>
        <p role="status" className="pb-1 text-(--lab-soft)">
          {shown.length === 0 ? 'Nothing found.' : `${shown.length} of ${all.length}`}
        </p>
      </div>
      {shown.length === 0 && <NothingFound thing="row" typed={typed} onShowAll={showAll} />}
      {parts.map((part) => (
        <section key={part} aria-label={part} className="flex flex-col gap-2">
          <h2 className="text-base font-semibold">{part}</h2>
          <ul className="flex flex-col gap-2">
            {shown
              .filter((one) => one.part === part)
              .map((one) => (
                <RefusalRow key={one.id} row={one} isAsked={one.id === asked} />
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
