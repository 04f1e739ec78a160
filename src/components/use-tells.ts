import { useQuery } from '@tanstack/react-query'
import type { Tells } from '#contract/wire/procedures'
import { runQuery } from '../api/lab'

/** What the lab tells for the time being: nothing until that is known, for an exam may be under way. */
export function useTells(): Tells {
  const { data } = useQuery({ ...runQuery, select: (run) => run?.tells ?? 'everything' })
  return data ?? 'nothing'
}
