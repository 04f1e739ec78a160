import type { ReactNode } from 'react'

/** The classes of a cell and of a row's head. */
export const cell = 'border-t border-(--lab-line) px-1.5 py-1 align-top'
export const head = `${cell} text-left`

type LabTableProps = {
  readonly caption: string
  /** Where a heading above says the same. */
  readonly isCaptionHidden?: boolean
  readonly columns: readonly string[]
  /** The rows. */
  readonly children?: ReactNode
  /** Bodies of rows, for a table that has several. */
  readonly bodies?: ReactNode
}

/** A small table of the lab with its caption as its name. */
export function LabTable(props: LabTableProps) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-xs">
        <caption className={props.isCaptionHidden ? 'sr-only' : 'pb-1 text-left text-sm font-semibold'}>
          {props.caption}
        </caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column} scope="col" className="px-1.5 py-1 text-left text-(--lab-soft)">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {props.bodies ?? <tbody>{props.children}</tbody>}
      </table>
    </div>
  )
}
