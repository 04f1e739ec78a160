import type { RowData } from '@tanstack/react-table'
import { type ReactNode, useMemo, useRef } from 'react'
import { Body } from './Body'
import type { RowOf, TableOf } from './columns'
import { Head } from './Head'
import type { Span } from './paging'
import { type RowStyle, rowView } from './row-view'
import { useRowsInView } from './use-rows-in-view'
import { WidthRow } from './WidthRow'

type Props<Item extends RowData> = RowStyle<Item> & {
  readonly label: string
  readonly table: TableOf<Item>
  /** The rows of the page of the table. */
  readonly rows: readonly RowOf<Item>[]
  readonly span: Span
  /** What stands below the head of a table without rows. */
  readonly children: ReactNode
}

/** The table in its box: the head stays, the rows scroll under it, and of many rows only those in view are drawn. */
export function ScrollingTable<Item extends RowData>(props: Props<Item>) {
  const { label, table, rows, span, columns, selecting, rowName, rowClass, children } = props
  const box = useRef<HTMLDivElement>(null)
  const views = useMemo(
    () => rows.map((row) => rowView(row, { columns, selecting, rowName, rowClass })),
    [rows, columns, selecting, rowName, rowClass],
  )
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  const { drawn, isPartial, measure, onFocus } = useRowsInView({ ids, box })
  // Which row of how many is said where it cannot be counted in the document.
  const isCounted = isPartial || span.pages > 1
  return (
    <div
      ref={box}
      onFocus={onFocus}
      className="max-h-[max(16rem,100dvh-24rem)] scroll-pt-8 overflow-auto border border-rule bg-paper [overflow-anchor:none]"
    >
      <table
        aria-label={label}
        aria-rowcount={isCounted ? span.rows + 1 : undefined}
        className="w-full border-separate [border-spacing:0]"
      >
        <Head table={table} columns={columns} selecting={selecting} rowIndex={isCounted ? 1 : undefined} />
        {isPartial && <WidthRow columns={columns} rows={rows} selecting={selecting} />}
        <Body
          views={views}
          drawn={drawn}
          firstRowIndex={isCounted ? span.first + 1 : undefined}
          measure={isPartial ? measure : undefined}
        />
      </table>
      {children}
    </div>
  )
}
