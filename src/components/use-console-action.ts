import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Outcome } from './Outcome'
import { useHost } from './use-host'

/** Does something on this Expressway, keeps how it ended for the page, and has every status asked for anew. */
export function useConsoleAction() {
  const host = useHost()
  const client = useQueryClient()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { mutate, isPending } = useMutation({
    mutationFn: (action: () => Promise<{ message: string }>) => action(),
    onMutate: () => setOutcome(null),
    onSuccess: ({ message }) => setOutcome({ kind: 'done', message }),
    onError: (error) => setOutcome({ kind: 'refused', error }),
    onSettled: () => client.invalidateQueries({ queryKey: ['console', host, 'status'] }),
  })
  return { run: mutate, isPending, outcome }
}
