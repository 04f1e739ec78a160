import type { RowData } from '@tanstack/react-table'
import type { DataColumn, RowOf } from './columns'

type Props<Item extends RowData> = {
  readonly rows: readonly RowOf<Item>[]
  readonly columns: readonly DataColumn<Item>[]
  readonly selecting: boolean
  readonly rowName: (item: Item) => string
  readonly rowClass?: (item: Item) => string
}

/** The rows that are on screen. */
export function Body<Item extends RowData>({ rows, columns, selecting, rowName, rowClass }: Props<Item>) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr
          key={row.id}
          data-selected={row.getIsSelected() || undefined}
          className={`align-top data-selected:bg-notice [&>td]:border-b [&>td]:border-rule ${rowClass?.(row.original) ?? ''}`}
        >
          {selecting && (
            <td className="w-8 px-2 py-0.5">
              {row.getCanSelect() && <RowCheckBox row={row} name={rowName(row.original)} />}
            </td>
          )}
          {columns.map((column) => (
            <td key={column.key} className={cellClass(column)}>
              {column.cell?.(row.original) ?? column.value(row.original)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

function RowCheckBox<Item extends RowData>({ row, name }: { row: RowOf<Item>; name: string }) {
  return (
    <input
      type="checkbox"
      className="size-4 align-middle"
      aria-label={`Select ${name}`}
      checked={row.getIsSelected()}
      onChange={row.getToggleSelectedHandler()}
    />
  )
}

function cellClass<Item>(column: DataColumn<Item>): string {
  const align = column.numeric ? 'text-right tabular-nums' : 'break-words'
  return `px-2 py-0.5 ${align} ${column.nowrap ? 'whitespace-nowrap' : ''}`
}
