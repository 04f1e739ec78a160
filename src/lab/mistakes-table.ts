import { queryOptions } from '@tanstack/react-query'

/** What `docs/mistakes.tsv` says of a mistake. */
export type MistakeRow = {
  readonly guidePage: string
  /** What is done that the guide does not want. */
  readonly words: string
  readonly strict: string
  readonly realistic: string
  /** Where its consequence shows. */
  readonly shows: string
  readonly repair: string
}

/** Reads the table by id: a head line, then one tab-separated line for each mistake. */
export function parseMistakes(table: string): ReadonlyMap<string, MistakeRow> {
  const [, ...lines] = table.split(/\r?\n/)
  return new Map(
    lines
      .filter((line) => line !== '')
      .map((line) => {
        const [id = '', guidePage = '', words = '', , strict = '', realistic = '', shows = '', repair = ''] =
          line.split('\t')
        return [id, { guidePage, words, strict, realistic, shows, repair }]
      }),
  )
}

/** The table comes with the first mistake that is told. */
export const mistakesTableQuery = queryOptions({
  queryKey: ['mistakes-table'],
  queryFn: async () => {
    const { default: table } = await import('../../docs/mistakes.tsv?raw')
    return parseMistakes(table)
  },
  staleTime: Infinity,
  gcTime: Infinity,
})
