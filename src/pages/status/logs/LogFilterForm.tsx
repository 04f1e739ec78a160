import { useId, useState } from 'react'
import { Button } from '../../../ui/Button'
import { NO_FILTER, type TextFilter } from '../../../ui/data-table/text-filter'
import { filterParts, usesMoreOptions } from './log-filter'

type LogFilterFormProps = {
  readonly filter: TextFilter
  readonly onFilter: (filter: TextFilter) => void
}

const moreParts = filterParts.filter(({ more }) => more)

const FILTER_LENGTH_MAX = 200

/** What one can ask a log: one question at once, two more on demand. */
export function LogFilterForm({ filter, onFilter }: LogFilterFormProps) {
  const id = useId()
  const [typed, setTyped] = useState(filter)
  const [shown, setShown] = useState(filter)
  const [isOpen, setOpen] = useState(usesMoreOptions(filter))
  // The URL has the last word: Back brings the earlier filter into the fields.
  if (shown !== filter) {
    setShown(filter)
    setTyped(filter)
    setOpen(isOpen || usesMoreOptions(filter))
  }
  // What takes part in the filter is never out of sight.
  const showsMore = isOpen || usesMoreOptions(typed)
  return (
    <form
      aria-label="Filter"
      className="mb-3 flex flex-wrap items-end gap-x-3 gap-y-2"
      onSubmit={(event) => {
        event.preventDefault()
        onFilter(typed)
      }}
    >
      {filterParts.map(({ key, label, more }) => (
        <div key={key} id={`${id}-${key}-part`} hidden={more && !showsMore}>
          <label htmlFor={`${id}-${key}`} className="block">
            {label}
          </label>
          <input
            id={`${id}-${key}`}
            value={typed[key]}
            onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
            maxLength={FILTER_LENGTH_MAX}
            className="control w-56"
          />
        </div>
      ))}
      <Button type="submit" tone="primary">
        Filter
      </Button>
      <Button
        onClick={() => {
          setTyped(NO_FILTER)
          onFilter(NO_FILTER)
        }}
      >
        Reset
      </Button>
      <Button
        tone="link"
        aria-expanded={showsMore}
        aria-controls={moreParts.map(({ key }) => `${id}-${key}-part`).join(' ')}
        onClick={() => setOpen(!showsMore)}
      >
        more options
      </Button>
    </form>
  )
}
