import { Fragment, type Ref } from 'react'
import { BodyRow } from './BodyRow'
import type { RowView } from './row-view'
import type { Drawn } from './rows-in-view'

type Props = {
  /** Every row of the page of the table. */
  readonly views: readonly RowView[]
  /** Which of them are in the document. */
  readonly drawn: readonly Drawn[]
  /** The place of the page's first row in the whole table, where not every row is in the document. */
  readonly firstRowIndex: number | undefined
  readonly measure: Ref<HTMLTableRowElement> | undefined
}

/** The rows that are on screen, and room for those that are not. */
export function Body({ views, drawn, firstRowIndex, measure }: Props) {
  return (
    <tbody>
      {drawn.map(({ index, gapPx }) => {
        const view = views[index]
        if (view === undefined) return null
        return (
          <Fragment key={view.id}>
            {gapPx > 0 && <tr aria-hidden="true" style={{ height: gapPx }} />}
            <BodyRow
              view={view}
              isSelected={view.isSelected()}
              index={index}
              rowIndex={firstRowIndex === undefined ? undefined : firstRowIndex + index}
              measure={measure}
            />
          </Fragment>
        )
      })}
    </tbody>
  )
}
