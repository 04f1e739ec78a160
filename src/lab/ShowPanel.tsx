import { useShowStore } from '../stores/show'
import { onDemand } from '../ui/on-demand'

const stage = onDemand(() => import('./show/ShowStage'))

/** What is shown or done on the pages of a procedure; fetched with the first time that somebody asks for it. */
export function ShowPanel() {
  const asked = useShowStore((store) => store.asked)
  const interrupted = useShowStore((store) => store.interrupted)
  const parts = stage.useWhen(asked !== null || interrupted !== null)
  if (!parts) return null
  if (asked) return <parts.ShowStage asked={asked} />
  return interrupted && <parts.InterruptedShow asked={interrupted} />
}
