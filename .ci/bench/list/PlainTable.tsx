import { useState } from 'react'
import {
  type RegistrationRow,
  registrationColumns,
} from '../../../src/pages/status/registrations/registration-columns'
import { compareValues, searchText } from '../../../src/ui/data-table/columns'

const columns = registrationColumns('UTC')

type Props = { readonly rows: readonly RegistrationRow[]; readonly pageRows: number }

/** What is measured against: the same rows in a table as one writes it, every row of a page in the document. */
export function PlainTable({ rows, pageRows }: Props) {
  const [filter, setFilter] = useState('')
  const [sortKey, setSortKey] = useState<string | null>(null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const column = columns.find(({ key }) => key === sortKey)
  const wanted = filter.toLowerCase()
  const found = rows.filter((row) => searchText(columns, row).toLowerCase().includes(wanted))
  const sorted = column ? found.toSorted((a, b) => compareValues(column.value(a), column.value(b))) : found
  const toggle = (id: string) =>
    setSelected(
      (before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]),
    )
  return (
    <div className="grid gap-2">
      <input
        type="search"
        aria-label="Filter"
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      <div className="max-h-[max(16rem,100dvh-24rem)] overflow-auto border border-rule bg-paper">
        <table className="w-full border-separate border-spacing-0">
          <thead>
            <tr>
              <th className="sticky top-0 z-10 bg-bar">Select</th>
              {columns.map(({ key, heading }) => (
                <th
                  key={key}
                  aria-sort={key === sortKey ? 'ascending' : 'none'}
                  className="sticky top-0 z-10 bg-bar"
                >
                  <button type="button" onClick={() => setSortKey(key)}>
                    {heading}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, pageRows).map((row) => (
              <tr key={row.id} data-row={row.id} className="[&>td]:border-b [&>td]:border-rule">
                <td className="px-2 py-0.5">
                  <input
                    type="checkbox"
                    aria-label={`Select ${row.name}`}
                    checked={selected.has(row.id)}
                    onChange={() => toggle(row.id)}
                  />
                </td>
                {columns.map(({ key, cell, value }) => (
                  <td key={key} className="px-2 py-0.5">
                    {cell?.(row) ?? value(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>Rows {found.length}</p>
    </div>
  )
}
