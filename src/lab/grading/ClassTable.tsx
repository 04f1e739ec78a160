import { Fragment, useState } from 'react'
import { plainText } from '#contract/plain-text'
import { cell, head } from '../tools/LabTable'
import type { Row } from './class-rows'
import { RowDetails } from './RowDetails'
import { type Order, type SortKey, sortColumns, sorted } from './sort-rows'
import { verdictWords } from './verdict-words'

type ClassTableProps = {
  readonly rows: readonly Row[]
  /** Of the class list, whose cells stand at the end of each row. */
  readonly columns: readonly string[]
}

/** The class, a row for each hand-in; each row opens what really happened. */
export function ClassTable({ rows, columns }: ClassTableProps) {
  const [order, setOrder] = useState<Order | null>(null)
  const [openKey, setOpenKey] = useState<string | null>(null)
  return (
    <section className="overflow-x-auto" aria-label="Hand-ins of the class">
      <table className="w-full border-collapse text-xs">
        <thead>
          <tr>
            {sortColumns.map(({ key, title }) => (
              <SortHead key={key} title={title} of={key} order={order} onSort={setOrder} />
            ))}
            {columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name, and none ever moves
              <th key={index} scope="col" className="px-1.5 py-1 text-left text-(--lab-soft)">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(rows, order).map((row) => (
            <Fragment key={row.key}>
              <ClassRow
                row={row}
                isOpen={openKey === row.key}
                onOpen={() => setOpenKey(openKey === row.key ? null : row.key)}
              />
              {openKey === row.key && row.graded && (
                <tr>
                  <td colSpan={sortColumns.length + columns.length} className="p-2">
                    <RowDetails graded={row.graded} where={row.where} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type SortHeadProps = {
  readonly title: string
  readonly of: SortKey
  readonly order: Order | null
  readonly onSort: (order: Order) => void
}

function SortHead({ title, of, order, onSort }: SortHeadProps) {
  const isDown = order?.by === of && order.isDown
  const sort = order?.by === of ? (isDown ? 'descending' : 'ascending') : undefined
  return (
    <th scope="col" aria-sort={sort} className="px-1.5 py-1 text-left text-(--lab-soft)">
      <button
        type="button"
        className="cursor-pointer whitespace-nowrap hover:underline"
        onClick={() => onSort({ by: of, isDown: sort === 'ascending' })}
      >
        {title}
        <span aria-hidden="true">{sort === undefined ? '' : isDown ? ' ▾' : ' ▴'}</span>
      </button>
    </th>
  )
}

const NAME_LETTERS_MAX = 60
const FIGURES = ['score', 'mistakes', 'help', 'minutes'] as const

type ClassRowProps = { readonly row: Row; readonly isOpen: boolean; readonly onOpen: () => void }

function ClassRow({ row, isOpen, onOpen }: ClassRowProps) {
  const { name, file, exercise, mode, limit, outcome, verdict, where, graded, cells } = row
  const shown = plainText(name, NAME_LETTERS_MAX) || (graded ? 'No name' : '')
  const colour = graded ? verdictWords[graded.verified.verdict.kind].colour : 'text-(--lab-soft)'
  return (
    <tr>
      <th scope="row" className={`${head} font-normal wrap-anywhere`}>
        {graded ? (
          <button
            type="button"
            aria-expanded={isOpen}
            className="cursor-pointer text-left text-(--lab-link) underline"
            onClick={onOpen}
          >
            {shown}
          </button>
        ) : (
          shown
        )}
        <span className="block text-(--lab-soft)">{file}</span>
      </th>
      <td className={`${cell} wrap-anywhere`}>{exercise}</td>
      <td className={cell}>{mode}</td>
      <td className={`${cell} text-right`}>{limit ?? '–'}</td>
      <td className={cell}>{outcome}</td>
      {FIGURES.map((key) => (
        <td key={key} className={`${cell} text-right`}>
          {row[key] ?? '–'}
        </td>
      ))}
      <td className={`${cell} min-w-40 wrap-anywhere`}>
        <strong className={colour}>{verdict}</strong>
        {where !== '' && <span className="block">{plainText(where, 300)}</span>}
      </td>
      {cells.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cells of one row stand in the order of their columns
        <td key={index} className={`${cell} wrap-anywhere`}>
          {value}
        </td>
      ))}
    </tr>
  )
}
