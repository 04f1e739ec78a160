import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useId, useState } from 'react'
import { refreshStatus } from '../api/refresh'
import type { Outcome } from './Outcome'
import { useHost } from './use-host'

type Action = () => Promise<{ message: string }>

/**
 * Does something on this Expressway, keeps how it ended for the page, and has every status asked for anew. What is started
 * while something else of the page still runs begins when that has ended: the last outcome is that of the last action. A
 * page that has other outcomes to tell passes `onOutcome` and shows one at a time.
 */
export function useConsoleAction(onOutcome?: (outcome: Outcome | null) => void) {
  const host = useHost()
  const client = useQueryClient()
  const [outcome, keep] = useState<Outcome | null>(null)
  const setOutcome = onOutcome ?? keep
  const { mutate, isPending } = useMutation({
    // Two clicks can come before a button is drawn as busy.
    scope: { id: useId() },
    mutationFn: (action: Action) => action(),
    onMutate: () => setOutcome(null),
    onSuccess: ({ message }) => setOutcome({ kind: 'done', message }),
    onError: (error) => setOutcome({ kind: 'refused', error }),
    onSettled: () => refreshStatus(client, host),
  })
  const run = useCallback(
    (action: Action, { onSuccess }: { onSuccess?: () => void } = {}) =>
      mutate(async () => {
        const answer = await action()
        // Told to the mutation itself, as the library would tell only the last one that was begun.
        onSuccess?.()
        return answer
      }),
    [mutate],
  )
  return { run, isPending, outcome }
}
