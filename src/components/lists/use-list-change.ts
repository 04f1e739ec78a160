import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListAnswer } from '#contract/wire/settings'
import { refreshStatus } from '../../api/refresh'
import type { Outcome } from '../Outcome'
import { useHost } from '../use-host'

/** A list as it was read or last changed here, and the way to change it: says how it ended. */
export function useListChange(loaded: ListAnswer, onOutcome: (outcome: Outcome) => void) {
  const host = useHost()
  const client = useQueryClient()
  const [list, setList] = useState(loaded)
  const change = async (send: () => Promise<ListAnswer>, message: string, unselectAll: () => void) => {
    try {
      setList(await send())
      unselectAll()
      onOutcome({ kind: 'done', message })
    } catch (error) {
      onOutcome({ kind: 'refused', error: error instanceof Error ? error : new Error(String(error)) })
    } finally {
      void refreshStatus(client, host)
    }
  }
  return { list, change }
}
