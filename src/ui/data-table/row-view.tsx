import type { RowData } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { cellClass } from './cell-class'
import type { DataColumn, RowOf } from './columns'

/** A row of content without the type of its item, so that React can remember its picture while one scrolls. */
export type RowView = {
  readonly id: string
  readonly className: string
  readonly isSelected: () => boolean
  readonly checkBox: ((isSelected: boolean) => ReactNode) | null
  readonly cells: () => ReactNode
}

/** How the rows of a table are shown. */
export type RowStyle<Item extends RowData> = {
  readonly columns: readonly DataColumn<Item>[]
  /** Whether there is a column of check boxes. */
  readonly selecting: boolean
  readonly rowName: (item: Item) => string
  readonly rowClass: ((item: Item) => string) | undefined
}

/** The view of one row. */
export function rowView<Item extends RowData>(row: RowOf<Item>, style: RowStyle<Item>): RowView {
  const { columns, selecting, rowName, rowClass } = style
  const item = row.original
  return {
    id: row.id,
    className: rowClass?.(item) ?? '',
    isSelected: () => row.getIsSelected(),
    checkBox: selecting
      ? (isSelected) =>
          row.getCanSelect() && (
            <input
              type="checkbox"
              className="size-4 align-middle"
              aria-label={`Select ${rowName(item)}`}
              checked={isSelected}
              onChange={row.getToggleSelectedHandler()}
            />
          )
      : null,
    cells: () =>
      columns.map((column) => (
        <td key={column.key} className={cellClass(column)}>
          {column.cell?.(item) ?? column.value(item)}
        </td>
      )),
  }
}
