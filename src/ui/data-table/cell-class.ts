import type { DataColumn } from './columns'

/** The look of a cell of that column. */
export function cellClass<Item>(column: DataColumn<Item>): string {
  const align = column.numeric ? 'text-right figures' : 'break-words'
  return `px-2 py-0.5 ${align} ${column.nowrap ? 'whitespace-nowrap' : ''}`
}
