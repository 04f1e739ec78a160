import type { RowData, SortingState } from '@tanstack/react-table'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { Button } from './Button'
import type { DataColumn } from './data-table/columns'
import { FilterField } from './data-table/FilterField'
import { Pager } from './data-table/Pager'
import { ScrollingTable } from './data-table/ScrollingTable'
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
  const { table, pageRows, span, selected, selectAll, setPage } = useDataTable({
    ...props,
    filter: useDeferredValue(filter),
  })
  const selecting = selectable !== undefined
  const unselectAll = () => table.resetRowSelection(true)
  return (
    <div className="grid gap-2">
      {props.filterable && <FilterField label="Filter" value={filter} onChange={setFilter} />}
      <ScrollingTable
        label={label}
        table={table}
        rows={pageRows}
        span={span}
        columns={columns}
        selecting={selecting}
        rowName={rowName}
        rowClass={props.rowClass}
      >
        {span.rows === 0 && (
          <p className="p-3">{rows.length === 0 ? props.empty : 'No rows match the filter.'}</p>
        )}
      </ScrollingTable>
      <Pager span={span} selected={selecting ? selected.length : null} onPage={setPage} />
      <div className="flex flex-wrap gap-2">
        {actions?.(selected, unselectAll)}
        {selecting && (
          <>
            <Button disabled={span.rows === 0} onClick={selectAll}>
              Select all
            </Button>
            <Button disabled={span.rows === 0} onClick={unselectAll}>
              {/* Else whoever looks for Select all would find this one as well. */}
              Unselect <span className="sr-only">them</span> all
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
