import type { RowData, SortingState } from '@tanstack/react-table'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { Button } from './Button'
import { Body } from './data-table/Body'
import type { DataColumn } from './data-table/columns'
import { FilterField } from './data-table/FilterField'
import { Head } from './data-table/Head'
import { Pager } from './data-table/Pager'
import { useDataTable } from './data-table/use-data-table'

export type { DataColumn } from './data-table/columns'

type Props<Item extends RowData> = {
  /** The accessible name of the table. */
  readonly label: string
  readonly rows: readonly Item[]
  readonly columns: readonly DataColumn<Item>[]
  /** Stable while the item lives: a selection survives a refresh by it. */
  readonly rowId: (item: Item) => string
  /** Names the check box of a row: `Select {rowName}`. */
  readonly rowName?: (item: Item) => string
  /** What is said when there are no rows at all. */
  readonly empty: string
  /** Which rows have a check box; leave it out for a table that only shows. */
  readonly selectable?: (item: Item) => boolean
  /** The buttons under the table, given the ids of the selected rows that the filter lets through. */
  readonly actions?: (selected: readonly string[], unselectAll: () => void) => ReactNode
  readonly initialSort?: SortingState
  /** Shows a field that filters the rows as one types. */
  readonly filterable?: boolean
  readonly rowClass?: (item: Item) => string
}

/** A table with sortable headings, pages of 200 rows, a filter, and check boxes that survive a refresh. */
export function DataTable<Item extends RowData>(props: Props<Item>) {
  const { label, rows, columns, rowId, rowName = rowId, selectable, actions } = props
  const [filter, setFilter] = useState('')
  const { table, span, selected, setPage } = useDataTable({ ...props, filter: useDeferredValue(filter) })
  const selecting = selectable !== undefined
  const unselectAll = () => table.resetRowSelection(true)
  return (
    <div className="grid gap-2">
      {props.filterable && <FilterField label="Filter" value={filter} onChange={setFilter} />}
      <div className="max-h-[max(16rem,100dvh-24rem)] overflow-auto border border-rule bg-paper">
        <table aria-label={label} className="w-full border-separate border-spacing-0">
          <Head table={table} columns={columns} selecting={selecting} />
          <Body
            rows={table.getRowModel().rows}
            columns={columns}
            selecting={selecting}
            rowName={rowName}
            rowClass={props.rowClass}
          />
        </table>
        {span.rows === 0 && (
          <p className="p-3">{rows.length === 0 ? props.empty : 'No rows match the filter.'}</p>
        )}
      </div>
      <Pager span={span} selected={selecting ? selected.length : null} onPage={setPage} />
      <div className="flex flex-wrap gap-2">
        {actions?.(selected, unselectAll)}
        {selecting && (
          <>
            <Button onClick={() => table.toggleAllRowsSelected(true)}>Select all</Button>
            <Button onClick={unselectAll}>Unselect all</Button>
          </>
        )}
      </div>
    </div>
  )
}
