import type { RowData } from '@tanstack/react-table'
import { classNames } from '../class-names'
import type { DataColumn, TableOf } from './columns'

const ariaSort = { asc: 'ascending', desc: 'descending' } as const
const arrow = { asc: '▲', desc: '▼' } as const

type Props<Item extends RowData> = {
  readonly table: TableOf<Item>
  readonly column: DataColumn<Item>
}

/** The look of every cell of the head, which stays in sight while the rows scroll. */
export const headClass = 'sticky top-0 z-10 border-b border-field bg-bar font-semibold whitespace-nowrap'

/** A column heading, with a sign that it sorts; pressing it sorts the table, pressing it again turns the order round. */
export function HeadCell<Item extends RowData>({ table, column: { key, heading, numeric } }: Props<Item>) {
  const column = table.getColumn(key)
  const className = `${headClass} ${numeric ? 'text-right' : 'text-left'}`
  if (!column?.getCanSort())
    return (
      <th scope="col" className={`${className} px-2 py-1`}>
        {heading}
      </th>
    )
  const sorted = column.getIsSorted()
  return (
    <th scope="col" aria-sort={sorted === false ? 'none' : ariaSort[sorted]} className={className}>
      <button
        type="button"
        onClick={column.getToggleSortingHandler()}
        className={`min-h-6 w-full cursor-pointer px-2 py-1 font-semibold hover:underline ${numeric ? 'text-right' : 'text-left'}`}
      >
        {heading}
        <span
          aria-hidden="true"
          className={classNames('ml-1 inline-block w-3 text-xs', sorted === false && 'opacity-55')}
        >
          {sorted === false ? '⇅' : arrow[sorted]}
        </span>
      </button>
    </th>
  )
}
