import { useQuery } from '@tanstack/react-query'
import type { Entries } from '#contract/wire/timeline'
import { entriesQuery, type Shown } from '../../api/timeline'

export type Entry = Entries['entries'][number]

/** So many entries are asked for at once: more than are ever in view, so that these lie on two pages at most. */
const PAGE = 100

/** The entries between two places, as far as they have come. */
export function useEntries(shown: Shown, first: number, last: number): (place: number) => Entry | undefined {
  const [one, other] = [first, last].map((place) => Math.max(0, Math.floor(place / PAGE)))
  const pages = [usePage(shown, one ?? 0), usePage(shown, other ?? 0)]
  return (place) => {
    const from = Math.floor(place / PAGE) * PAGE
    return pages.find((page) => page?.from === from)?.entries[place - from]
  }
}

/** A page; what is asked anew because the world went on stays in view until the answer comes. */
function usePage(shown: Shown, page: number): Entries | undefined {
  const { data } = useQuery({
    ...entriesQuery(shown, page * PAGE, PAGE),
    placeholderData: (last: Entries | undefined) => last,
  })
  return data
}
