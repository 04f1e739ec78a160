/** Lists without which an answer is none: what a page is made of, rather than what stands on it. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  'status/clustering': ['rows'],
}

const keptIn = (path: string): readonly string[] =>
  Object.entries(KEPT).find(([end]) => path.endsWith(end))?.[1] ?? []

/** An answer with nothing in its lists. */
export function emptied(answer: unknown, path: string): unknown {
  const kept = keptIn(path)
  return mapped(answer, (value, key) => (Array.isArray(value) && !kept.includes(key) ? [] : value))
}

/** Keys under which people write what they like. */
const WRITTEN =
  /^(?:systemName|clusterName|name|description|title|text|detail|words|reason|source|destination|classification|user|label)$/

/** Longer than any field is wide, with a word in it that cannot be broken. */
const LONGER =
  ' of the second data centre on the northern bank, rack 14, kept for the colleagues abroad, reachable-under-a-name-that-nobody-can-break-into-two-lines'

/** So many rows stand in a list in which there were any. */
const ROWS = 60

/** An answer with long texts and long lists. */
export function lengthened(answer: unknown): unknown {
  return mapped(answer, (value, key) => {
    if (typeof value === 'string') return WRITTEN.test(key) && value !== '' ? `${value}${LONGER}` : value
    return isRows(value) ? manyOf(value) : value
  })
}

type Row = { readonly id: string }

const isRows = (value: unknown): value is readonly Row[] =>
  Array.isArray(value) && value.length > 0 && value.every((row) => typeof row?.id === 'string')

const manyOf = (rows: readonly Row[]): Row[] =>
  Array.from({ length: Math.max(ROWS, rows.length) }, (_, index) => {
    const row = rows[index % rows.length] ?? { id: '' }
    return index < rows.length ? row : { ...row, id: `${row.id}-${index}` }
  })

/** The same value with each part of it changed, the outer ones first. */
function mapped(value: unknown, change: (value: unknown, key: string) => unknown, key = ''): unknown {
  const own = change(value, key)
  if (Array.isArray(own)) return own.map((one) => mapped(one, change, key))
  if (typeof own !== 'object' || own === null) return own
  return Object.fromEntries(Object.entries(own).map(([name, one]) => [name, mapped(one, change, name)]))
}
