import { useSleptStore } from '../stores/slept'
import { NotedButton } from './NotedButton'
import { useLabTheme } from './use-lab-theme'
import { distance } from './world-time'

/** Says that world time stood still while the computer was asleep, until somebody takes note of it. */
export function SleptNote() {
  const { sleptMs, setSleptMs } = useSleptStore()
  const theme = useLabTheme()
  if (sleptMs === null) return null
  return (
    <div role="status" data-theme={theme} className="lab flex flex-wrap gap-3 bg-(--lab-panel) px-4 py-1">
      <span>
        {`This computer was asleep, or its clock was put forward: ${distance(sleptMs)}. World time stood still meanwhile and goes on from where it was.`}
      </span>
      <NotedButton onNoted={() => setSleptMs(null)}>All right</NotedButton>
    </div>
  )
}
