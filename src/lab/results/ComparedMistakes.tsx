import { useQuery } from '@tanstack/react-query'
import type { RunResult } from '#contract/wire/result'
import { comparisonQuery } from '../../api/results'
import type { OpensMoments } from './MomentLink'
import { ResultMistakes } from './ResultMistakes'
import { withoutItWords } from './result-words'

type ComparedMistakesProps = { readonly id: string; readonly result: RunResult } & OpensMoments

/** The mistakes of the run, and under each what the run would have come to without it, which a replay finds out meanwhile. */
export function ComparedMistakes({ id, result: { mistakes, figures }, momentAt }: ComparedMistakesProps) {
  const { data: comparison } = useQuery(comparisonQuery(id))
  const known = comparison?.withoutMistakes
  return (
    <ResultMistakes
      mistakes={mistakes}
      momentAt={momentAt}
      without={(mistake) => {
        const found = known?.find(
          ({ id: one, at, text }) => one === mistake.id && at === mistake.at && text === mistake.text,
        )
        return found && withoutItWords(figures, found)
      }}
    />
  )
}
