import { useQueries } from '@tanstack/react-query'
import type { Entries } from '#contract/wire/timeline'
import { entriesQuery, type Shown } from '../../api/timeline'

export type Entry = Entries['entries'][number]

/** So many entries are asked for at once. */
const PAGE = 100

/** The entries at those places, as far as they have come. */
export function useEntries(shown: Shown, places: readonly number[]): (place: number) => Entry | undefined {
  const pages = [...new Set(places.filter((place) => place >= 0).map((place) => Math.floor(place / PAGE)))]
  const answers = useQueries({
    queries: pages.map((page) => ({
      ...entriesQuery(shown, page * PAGE, PAGE),
      // What is asked anew because the world went on stays in view until the answer comes.
      placeholderData: (last: Entries | undefined) => last,
    })),
  })
  const byPage = new Map(pages.map((page, index) => [page, answers[index]?.data]))
  return (place) => {
    const answer = byPage.get(Math.floor(place / PAGE))
    return answer?.from === Math.floor(place / PAGE) * PAGE ? answer.entries[place % PAGE] : undefined
  }
}
