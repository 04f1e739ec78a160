import type { SideBySide } from '#contract/wire/side-by-side'

type Group = SideBySide['groups'][number]
export type Row = Group['rows'][number]

/** Which rows are shown, as the address and the choice have it. */
export const shows = [
  { id: 'all', label: 'All fields' },
  { id: 'differences', label: 'Only differences' },
  { id: 'drift', label: 'Only drift' },
] as const
export type Show = (typeof shows)[number]['id']

/** What an address asks for; all of it where it asks for nothing that there is. */
export function showOf(asked: string | null): Show {
  return shows.find(({ id }) => id === asked)?.id ?? 'all'
}

const isShown: { readonly [S in Show]: (row: Row) => boolean } = {
  all: () => true,
  differences: ({ differs, hasDrifted }) => differs || hasDrifted,
  drift: ({ hasDrifted }) => hasDrifted,
}

/** The groups with the rows that are shown, without those of which nothing is. */
export function shownGroups(groups: readonly Group[], show: Show): readonly Group[] {
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter(isShown[show]) }))
    .filter(({ rows }) => rows.length > 0)
}

/** What the comparison says of a row, in two words or three. */
export function rowWords({ scope, differs, cells }: Row): string {
  if (cells.some((cell) => cell?.hasDrifted)) return 'Drift'
  if (cells.some((cell) => cell?.notInForce)) return 'Not in force'
  if (!differs) return 'Same'
  return scope === 'peer' ? '† Each its own' : 'Differs'
}

/** How many rows there are of which kind, in a sentence. */
export function countWords(groups: readonly Group[]): string {
  const rows = groups.flatMap((group) => group.rows)
  const [differ, drift] = [rows.filter(isShown.differences).length, rows.filter(isShown.drift).length]
  if (differ === 0) return 'Everything is the same on all of them.'
  const all = `${differ} of ${rows.length} rows differ`
  return drift === 0 ? `${all}; nothing has drifted.` : `${all}, ${drift} of them by drift.`
}
