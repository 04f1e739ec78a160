import type { Verdict } from '#contract/wire/grading'
import type { HandIn } from '#contract/wire/result'
import { placeOf } from './replay-log'
import type { SumsOfFile } from './sums'

/** What was changed in a file since its check sums were made. */
export type Edit = Pick<Verdict, 'says' | 'where'>

/** The first part of a hand-in that its check sums do not fit; nothing where all do. */
export function editOf({ log, sums }: HandIn, here: SumsOfFile): Edit | undefined {
  if (!sums) return undefined
  const first = here.entries.findIndex((sum, index) => sum !== sums.entries[index])
  const at = first < 0 ? here.entries.length : first
  if (first >= 0 || sums.entries.length > here.entries.length)
    return { says: wordsOf(at, here.entries, sums.entries), where: placeOf(log, at) }
  if (sums.head !== here.head)
    return { says: 'The world, the seed, the profile or the end of its log was changed.', where: null }
  if (sums.result !== here.result) return { says: 'Its result was changed.', where: null }
  return undefined
}

/** What was done there, as far as the sums around it tell. */
function wordsOf(at: number, here: readonly string[], once: readonly string[]): string {
  if (at >= here.length) return 'Its last entries were taken out.'
  if (at >= once.length || here[at + 1] === once[at]) return 'This entry was put in.'
  return here[at] === once[at + 1] ? 'The entry before this one was taken out.' : 'This entry was changed.'
}
