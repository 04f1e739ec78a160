import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { refreshStatus } from '../api/refresh'
import type { Outcome } from './Outcome'
import { useHost } from './use-host'

/**
 * Does something on this Expressway, keeps how it ended for the page, and has every status asked for anew. A page that
 * has other outcomes to tell passes `onOutcome` and shows one at a time.
 */
export function useConsoleAction(onOutcome?: (outcome: Outcome | null) => void) {
  const host = useHost()
  const client = useQueryClient()
  const [outcome, keep] = useState<Outcome | null>(null)
  const setOutcome = onOutcome ?? keep
  const { mutate, isPending } = useMutation({
    mutationFn: (action: () => Promise<{ message: string }>) => action(),
    onMutate: () => setOutcome(null),
    onSuccess: ({ message }) => setOutcome({ kind: 'done', message }),
    onError: (error) => setOutcome({ kind: 'refused', error }),
    onSettled: () => refreshStatus(client, host),
  })
  return { run: mutate, isPending, outcome }
}
