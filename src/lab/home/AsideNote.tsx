import { useState } from 'react'
import { Link } from 'react-router'
import { NotedButton } from '../NotedButton'
import { useLabTheme } from '../use-lab-theme'

/** Says that a world that was stored here could not be opened, and where it is now, until somebody takes note of it. */
export function AsideNote() {
  const theme = useLabTheme()
  const [isNoted, setIsNoted] = useState(false)
  if (isNoted) return null
  return (
    <div role="status" data-theme={theme} className="lab flex flex-wrap gap-3 bg-(--lab-panel) px-4 py-1">
      <span>
        A world that was stored in this browser could not be opened. It is kept as it was, and{' '}
        <Link to="/" className="underline">
          the lab's home
        </Link>{' '}
        offers it as a file; this one was begun beside it.
      </span>
      <NotedButton onNoted={() => setIsNoted(true)}>All right</NotedButton>
    </div>
  )
}
