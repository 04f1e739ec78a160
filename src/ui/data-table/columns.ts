import {
  type ColumnDef,
  createSortedRowModel,
  type Row,
  type RowData,
  rowSelectionFeature,
  rowSortingFeature,
  type Table,
  tableFeatures,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'

/** One column of a `DataTable`. Keep the array of columns stable: sorting is done anew when it changes. */
export type DataColumn<Item> = {
  readonly key: string
  readonly heading: string
  /** What sorting compares and the filter searches. */
  readonly value: (item: Item) => string | number
  /** What the cell shows, where that is more than the value. */
  readonly cell?: (item: Item) => ReactNode
  /** What the filter searches, where that is another text than the value. */
  readonly text?: (item: Item) => string
  readonly sortable?: boolean
  /** Figures stand at the end of their column. */
  readonly numeric?: boolean
  /** Keeps short values such as times and numbers on one line. */
  readonly nowrap?: boolean
}

/** The parts of TanStack Table that a `DataTable` opts in to. */
export const features = tableFeatures({
  rowSortingFeature,
  rowSelectionFeature,
  sortedRowModel: createSortedRowModel(),
})

export type TableOf<Item extends RowData> = Table<typeof features, Item>
export type RowOf<Item extends RowData> = Row<typeof features, Item>

// Numeric, so that room.10 comes after room.9 and 10.0.0.12 after 10.0.0.9.
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The order of two values of a column: numbers by size, everything else as a reader counts. */
export function compareValues(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
}

/** The columns as TanStack Table wants them. */
export function columnDefinitions<Item extends RowData>(
  columns: readonly DataColumn<Item>[],
): ColumnDef<typeof features, Item>[] {
  return columns.map((column) => ({
    id: column.key,
    accessorFn: (item: Item) => column.value(item),
    header: column.heading,
    enableSorting: column.sortable ?? true,
    sortDescFirst: false,
    sortFn: (a: RowOf<Item>, b: RowOf<Item>) =>
      compareValues(column.value(a.original), column.value(b.original)),
  }))
}

/** All that a reader can search of an item, as one line. */
export function searchText<Item>(columns: readonly DataColumn<Item>[], item: Item): string {
  return columns.map((column) => shownText(column, item)).join(' ')
}

/** What a reader sees of an item in a column, as text. */
export function shownText<Item>(column: DataColumn<Item>, item: Item): string {
  return column.text?.(item) ?? String(column.value(item))
}
