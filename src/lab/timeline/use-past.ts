import { useQueryClient } from '@tanstack/react-query'
import { MOMENT_KEY } from '#contract/wire/moment'
import { type Moment, momentText } from '#contract/wire/timeline'
import { usePastStore } from '../../stores/past'
import { useReloadStore } from '../../stores/reload'

/** Where a browser keeps nothing, no tab looks at the past: every request says by itself of which moment it is. */
function keep(moment: string | null): void {
  if (moment === null) sessionStorage.removeItem(MOMENT_KEY)
  else sessionStorage.setItem(MOMENT_KEY, moment)
}

/** Goes to the past and back. Nothing that was read of the one is shown of the other. */
export function usePast() {
  const client = useQueryClient()
  const moment = usePastStore((store) => store.moment)
  const mountAnew = useReloadStore((store) => store.reload)
  function show(next: string | null): void {
    keep(next)
    usePastStore.setState({ moment: next })
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
