import type { DataColumn } from '../../ui/DataTable'

/** A column that sorts by milliseconds and reads as a time or a length of time. */
export function timeColumn<Row>(
  key: string,
  heading: string,
  value: (row: Row) => number,
  format: (ms: number) => string,
): DataColumn<Row> {
  const text = (row: Row) => format(value(row))
  return { key, heading, value, text, cell: text, nowrap: true }
}
