import { useQueryClient } from '@tanstack/react-query'
import { type Moment, momentText } from '#contract/wire/timeline'
import { usePastStore } from '../../stores/past'
import { useReloadStore } from '../../stores/reload'

/** Goes to the past and back. Nothing that was read of the one is shown of the other. */
export function usePast() {
  const client = useQueryClient()
  const moment = usePastStore((store) => store.moment)
  const setMoment = usePastStore((store) => store.look)
  const mountAnew = useReloadStore((store) => store.reload)
  function show(next: string | null): void {
    setMoment(next)
    client.removeQueries({ type: 'inactive' })
    void client.resetQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'timeline' })
    mountAnew()
  }
  return {
    moment,
    look: (at: Moment) => show(momentText(at)),
    backToNow: () => show(null),
  }
}
