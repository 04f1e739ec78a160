import { type RowData, type SortingState, useTable } from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import { columnDefinitions, type DataColumn, features, searchText } from './columns'
import { PAGE_ROWS, spanOf } from './paging'
import { selectedIds } from './selected-ids'
import { NO_FILTER, textMatcher } from './text-filter'

type Options<Item extends RowData> = {
  readonly rows: readonly Item[]
  readonly columns: readonly DataColumn<Item>[]
  readonly rowId: (item: Item) => string
  readonly selectable?: (item: Item) => boolean
  readonly initialSort?: SortingState
  readonly filter: string
}

const UNSORTED: SortingState = []

/** The model behind a `DataTable`: filtered, sorted, cut into pages, with a selection kept by row id. */
export function useDataTable<Item extends RowData>(options: Options<Item>) {
  const { rows, columns, rowId, selectable, filter, initialSort = UNSORTED } = options
  const data = useMemo(() => filtered(rows, columns, filter), [rows, columns, filter])
  const definitions = useMemo(() => columnDefinitions(columns), [columns])
  const [page, setPage] = useState({ filter, index: 0 })
  const span = spanOf(page.filter === filter ? page.index : 0, data.length)
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowId,
    initialState: { sorting: initialSort },
    state: { pagination: { pageIndex: span.pageIndex, pageSize: PAGE_ROWS } },
    enableSortingRemoval: false,
    enableMultiSort: false,
    enableRowSelection: (row) => selectable?.(row.original) ?? false,
    // A refresh every few seconds must not throw the reader back to the first page.
    autoResetPageIndex: false,
  })
  const selection = table.state.rowSelection
  const selected = useMemo(
    () => selectedIds({ shown: data, rowId, selectable, selection }),
    [data, rowId, selectable, selection],
  )
  return { table, span, selected, setPage: (index: number) => setPage({ filter, index }) }
}

function filtered<Item>(
  rows: readonly Item[],
  columns: readonly DataColumn<Item>[],
  filter: string,
): readonly Item[] {
  if (filter.trim() === '') return rows
  const matches = textMatcher({ ...NO_FILTER, containing: filter })
  return rows.filter((item) => matches(searchText(columns, item)))
}
