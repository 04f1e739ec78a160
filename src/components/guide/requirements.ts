import { queryOptions } from '@tanstack/react-query'

/** One row of `docs/requirements.tsv`: what the guide says, in our words, and what follows for the lab. */
type Requirement = {
  readonly id: string
  readonly guideSection: string
  readonly kind: string
  readonly actorWhere: string
  readonly statement: string
  readonly emulatorMust: string
  readonly wave: string
}

export type Requirements = ReadonlyMap<string, Requirement>

/** Reads the table: a head line, then one tab-separated line per requirement. */
export function parseRequirements(table: string): Requirements {
  const [, ...lines] = table.split(/\r?\n/)
  return new Map(lines.filter((line) => line !== '').map((line) => row(line.split('\t'))))
}

function row(cells: readonly string[]): [string, Requirement] {
  const [
    id = '',
    guideSection = '',
    kind = '',
    actorWhere = '',
    statement = '',
    emulatorMust = '',
    wave = '',
  ] = cells
  return [id, { id, guideSection, kind, actorWhere, statement, emulatorMust, wave }]
}

/** The pages that a section of the guide names at its end: `Preface (p1, p3)`, `Adding a peer (p13-14)`. */
export function pagesOf(guideSection: string): readonly number[] {
  const [, named = ''] = /\(([^()]*)\)$/.exec(guideSection) ?? []
  return named.split(',').flatMap((part) => {
    const [from = 0, to = from] = (part.match(/\d+/g) ?? []).map(Number)
    return from === 0 ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
}

/** `Guide p. 8, 9`; only `Guide` until the table has come. */
export function pagesWords(ids: readonly string[], requirements: Requirements | undefined): string {
  const pages = new Set(ids.flatMap((id) => pagesOf(requirements?.get(id)?.guideSection ?? '')))
  const sorted = [...pages].toSorted((one, other) => one - other)
  return sorted.length === 0 ? 'Guide' : `Guide p. ${sorted.join(', ')}`
}

/** The table is large, so it is fetched with the first panel that cites it. */
export const requirementsQuery = queryOptions({
  queryKey: ['requirements'],
  queryFn: async () => {
    const { default: table } = await import('../../../docs/requirements.tsv?raw')
    return parseRequirements(table)
  },
  staleTime: Infinity,
  gcTime: Infinity,
})
