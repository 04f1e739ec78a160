import type { RowData } from '@tanstack/react-table'
import type { DataColumn, TableOf } from './columns'
import { HeadCell, headClass } from './HeadCell'

type Props<Item extends RowData> = {
  readonly table: TableOf<Item>
  readonly columns: readonly DataColumn<Item>[]
  readonly selecting: boolean
  /** 1, where not every row is in the document. */
  readonly rowIndex: number | undefined
}

/** The row of headings. */
export function Head<Item extends RowData>({ table, columns, selecting, rowIndex }: Props<Item>) {
  return (
    <thead>
      <tr aria-rowindex={rowIndex}>
        {selecting && (
          <th scope="col" className={`${headClass} w-8 px-2`}>
            <span className="sr-only">Select</span>
          </th>
        )}
        {columns.map((column) => (
          <HeadCell key={column.key} table={table} column={column} />
        ))}
      </tr>
    </thead>
  )
}
