import type { RowData } from '@tanstack/react-table'
import { memo, useMemo } from 'react'
import { cellClass } from './cell-class'
import type { DataColumn, RowOf } from './columns'
import { textWidth } from './text-width'
import { widestTexts } from './widest-texts'

type Props<Item extends RowData> = {
  readonly columns: readonly DataColumn<Item>[]
  /** Every row of the page of the table, drawn or not. */
  readonly rows: readonly RowOf<Item>[]
  readonly selecting: boolean
}

/**
 * A row without height that holds the widest texts of each column. The columns of a table are as wide as what is in
 * the document; without it they would jump as longer texts are scrolled in. The texts are written by the style sheet,
 * so that neither a search nor a screen reader comes upon them.
 */
export function WidthRow<Item extends RowData>({ columns, rows, selecting }: Props<Item>) {
  const widest = useMemo(() => {
    const items = rows.map(({ original }) => original)
    return widestTexts(columns, items, textWidth)
  }, [columns, rows])
  return (
    <tbody aria-hidden="true" className="invisible">
      <tr>
        {selecting && (
          <td className="p-0">
            <Text text={undefined} />
          </td>
        )}
        {columns.map((column, index) => (
          <td key={column.key} className={`${cellClass(column)} py-0!`}>
            <div className="h-0 overflow-hidden">
              <Text text={widest[index]?.line} />
              <Text text={widest[index]?.word} />
            </div>
          </td>
        ))}
      </tr>
    </tbody>
  )
}

const Text = memo(({ text }: { text: string | undefined }) => (
  <div data-text={text} className="before:content-[attr(data-text)]" />
))
