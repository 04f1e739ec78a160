import { useId, useState } from 'react'
import { Button } from '../../ui/Button'
import { NO_FILTER, type TextFilter } from '../../ui/data-table/text-filter'
import { filterParts } from './log-filter'

type LogFilterFormProps = {
  readonly filter: TextFilter
  readonly onFilter: (filter: TextFilter) => void
}

const FILTER_LENGTH_MAX = 200

/** The three questions that one can ask a log. */
export function LogFilterForm({ filter, onFilter }: LogFilterFormProps) {
  const id = useId()
  const [typed, setTyped] = useState(filter)
  const [shown, setShown] = useState(filter)
  // The URL has the last word: Back brings the earlier filter into the fields.
  if (shown !== filter) {
    setShown(filter)
    setTyped(filter)
  }
  return (
    <form
      aria-label="Filter"
      className="mb-3 flex flex-wrap items-end gap-x-3 gap-y-2"
      onSubmit={(event) => {
        event.preventDefault()
        onFilter(typed)
      }}
    >
      {filterParts.map(({ key, label }) => (
        <div key={key}>
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
    </form>
  )
}
