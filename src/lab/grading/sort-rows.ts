import type { Row } from './class-rows'

export type SortKey =
  | 'name'
  | 'exercise'
  | 'mode'
  | 'limit'
  | 'outcome'
  | 'score'
  | 'mistakes'
  | 'help'
  | 'minutes'
  | 'verdict'

/** The columns of the class table, each of which it can be sorted by. */
export const sortColumns: readonly { readonly key: SortKey; readonly title: string }[] = [
  { key: 'name', title: 'Name and file' },
  { key: 'exercise', title: 'Exercise' },
  { key: 'mode', title: 'Mode' },
  { key: 'limit', title: 'Limit' },
  { key: 'outcome', title: 'Outcome' },
  { key: 'score', title: 'Score' },
  { key: 'mistakes', title: 'Mistakes' },
  { key: 'help', title: 'Help' },
  { key: 'minutes', title: 'Minutes' },
  { key: 'verdict', title: 'Verdict' },
]

export type Order = { readonly by: SortKey; readonly isDown: boolean }

const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The rows in that order; who has no such figure comes last, either way. Equal ones stay as they were. */
export function sorted(rows: readonly Row[], order: Order | null): readonly Row[] {
  if (!order) return rows
  const { by, isDown } = order
  return rows.toSorted((one, other) => {
    const [mine, theirs] = [one[by], other[by]]
    const isNone = Number(mine === null || mine === '') - Number(theirs === null || theirs === '')
    if (isNone !== 0) return isNone
    const difference =
      typeof mine === 'number' && typeof theirs === 'number'
        ? mine - theirs
        : words.compare(String(mine), String(theirs))
    return isDown ? -difference : difference
  })
}
