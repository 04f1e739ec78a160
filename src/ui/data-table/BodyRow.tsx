import { memo, type Ref } from 'react'
import type { RowView } from './row-view'

type Props = {
  readonly view: RowView
  readonly isSelected: boolean
  /** Its place on the page of the table, counted from 0. */
  readonly index: number
  /** Its place in the whole table, headings included, where not every row is in the document. */
  readonly rowIndex: number | undefined
  readonly measure: Ref<HTMLTableRowElement> | undefined
}

/** One row of content. */
export const BodyRow = memo(function BodyRow({ view, isSelected, index, rowIndex, measure }: Props) {
  return (
    <tr
      ref={measure}
      data-index={index}
      data-row={view.id}
      data-selected={isSelected || undefined}
      aria-rowindex={rowIndex}
      className={`align-top data-selected:bg-notice [&>td]:border-b [&>td]:border-rule ${view.className}`}
    >
      {view.checkBox && <td className="w-8 px-2 py-0.5">{view.checkBox(isSelected)}</td>}
      {view.cells()}
    </tr>
  )
})
