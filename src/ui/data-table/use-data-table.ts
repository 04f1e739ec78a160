import { type RowData, type SortingState, useTable } from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import { columnDefinitions, type DataColumn, features, type RowOf, searchText } from './columns'
import { spanOf } from './paging'
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

/** The model behind a `DataTable`: sorted, filtered, cut into pages, with a selection kept by row id. */
export function useDataTable<Item extends RowData>(options: Options<Item>) {
  const { rows, columns, rowId, selectable, filter, initialSort = UNSORTED } = options
  const definitions = useMemo(() => columnDefinitions(columns), [columns])
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    initialState: { sorting: initialSort },
    enableSortingRemoval: false,
    enableMultiSort: false,
    enableRowSelection: (row) => selectable?.(row.original) ?? false,
  })
  const found = useFound(table.getRowModel().rows, options)
  const [page, setPage] = useState({ filter, index: 0 })
  const span = spanOf(page.filter === filter ? page.index : 0, found.length)
  const { first, last } = span
  const pageRows = useMemo(() => found.slice(Math.max(0, first - 1), last), [found, first, last])
  const selection = table.state.rowSelection
  const selected = useMemo(
    () => selectedIds({ shown: found.map(({ original }) => original), rowId, selectable, selection }),
    [found, rowId, selectable, selection],
  )
  const selectAll = () => {
    const chosen = found.filter((row) => row.getCanSelect()).map(({ id }) => [id, true] as const)
    table.setRowSelection((before) => ({ ...before, ...Object.fromEntries(chosen) }))
  }
  return {
    table,
    pageRows,
    span,
    selected,
    selectAll,
    setPage: (index: number) => setPage({ filter, index }),
  }
}

/**
 * The sorted rows that the filter lets through. Sorting comes first and the texts are kept: thousands of rows are then
 * sorted once and read once, and not with every letter.
 */
function useFound<Item extends RowData>(
  sorted: readonly RowOf<Item>[],
  { rows, columns, filter }: Options<Item>,
): readonly RowOf<Item>[] {
  const isFiltering = filter.trim() !== ''
  const texts = useMemo(
    () => (isFiltering ? rows.map((item) => searchText(columns, item)) : []),
    [isFiltering, rows, columns],
  )
  return useMemo(() => {
    if (!isFiltering) return sorted
    const matches = textMatcher({ ...NO_FILTER, containing: filter })
    return sorted.filter(({ index }) => matches(texts[index] ?? ''))
  }, [isFiltering, sorted, texts, filter])
}
