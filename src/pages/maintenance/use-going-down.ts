import { useMutation, useQueryClient } from '@tanstack/react-query'
import { act } from '../../api/console'
import { refreshStatus } from '../../api/refresh'
import type { Outcome } from '../../components/Outcome'
import { useHost } from '../../components/use-host'
import { useRestartingStore } from '../../stores/restarting'
import type { RestartKind } from './restart-kinds'

/** What takes the system down, and whether it is back by itself. */
type WayDown = Pick<RestartKind, 'comesBack'> & { readonly action: RestartKind['action'] | 'reset-system' }

/** Takes this system down; the console then waits for its return, if it returns. */
export function useGoingDown() {
  const host = useHost()
  const client = useQueryClient()
  const begin = useRestartingStore((store) => store.begin)
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ action }: WayDown) => act(host, action, {}),
    onSuccess: (restarting, kind) => {
      if (kind.comesBack) begin(host, restarting)
    },
    onSettled: () => refreshStatus(client, host),
  })
  const outcome: Outcome | null = error && { kind: 'refused', error }
  return { goDown: mutate, isPending, outcome }
}
