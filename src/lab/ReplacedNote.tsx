import { useReplacedStore } from '../stores/replaced'
import { NotedButton } from './NotedButton'
import { useLabTheme } from './use-lab-theme'
import { useWorld } from './use-world'
import { useWorldName } from './use-world-name'

/** Says that another tab has begun another world, until somebody takes note of it. */
export function ReplacedNote() {
  const { elsewhere, setElsewhere } = useReplacedStore()
  const { data: world } = useWorld()
  const theme = useLabTheme()
  const worldName = useWorldName()
  if (!elsewhere || !world) return null
  return (
    <div role="status" data-theme={theme} className="lab flex flex-wrap gap-3 bg-(--lab-panel) px-4 py-1">
      <span>
        {`Another tab has begun another world: ${worldName(world)}. This tab shows it from now on.`}
      </span>
      <NotedButton onNoted={() => setElsewhere(false)}>All right</NotedButton>
    </div>
  )
}
