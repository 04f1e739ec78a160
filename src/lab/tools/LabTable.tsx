import type { ReactNode } from 'react'

/** The classes of a cell and of a row's head. */
export const cell = 'border-t border-(--lab-line) px-1.5 py-1 align-top'
export const head = `${cell} text-left`

/** A small table of the lab with its caption as its name. */
export function LabTable(props: { caption: string; columns: readonly string[]; children: ReactNode }) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-xs">
        <caption className="pb-1 text-left text-sm font-semibold">{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column} scope="col" className="px-1.5 py-1 text-left text-(--lab-soft)">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  )
}
