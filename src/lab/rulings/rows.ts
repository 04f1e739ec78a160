/** Which rows of the guide each ruling and each mistake is about, by its id, as `docs/rows.tsv` has it. */
export type RowsOf = ReadonlyMap<string, readonly string[]>

/** Reads the table: a head line, then an id and its rows; none for what is not built, to which no step leads. */
export function parseRows(table: string): RowsOf {
  const [, ...lines] = table.trimEnd().split(/\r?\n/)
  return new Map(
    lines.map((line) => {
      const [id = '', rows = ''] = line.split('\t')
      return [id, rows === '' ? [] : rows.split(' ')]
    }),
  )
}

/** The rulings and mistakes that are about one of these rows, in the order of the table. */
export function aboutRows(table: RowsOf, rows: readonly string[]): readonly string[] {
  return [...table].filter(([, about]) => about.some((row) => rows.includes(row))).map(([id]) => id)
}
