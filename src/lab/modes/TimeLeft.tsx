import { MINUTE_MS } from '#contract/spans'
import { useShownNow } from '../use-shown-now'
import { distance } from '../world-time'

/** Minutes before the end at which whoever does not look at the time is told of it. */
const TOLD_AT_MINUTES = [10, 5, 1] as const

/** How long a run may still take, in world time. */
export function TimeLeft({ until }: { readonly until: number }) {
  const now = useShownNow()
  if (now === undefined) return null
  const leftMs = Math.max(0, until - now)
  const told = TOLD_AT_MINUTES.findLast((minutes) => leftMs <= minutes * MINUTE_MS)
  return (
    <p className={told === undefined ? 'text-xs' : 'text-xs font-semibold text-(--lab-warn)'}>
      <span role="timer">{leftMs === 0 ? 'The time is up' : `${distance(leftMs)} left`}</span>
      <span role="status" className="sr-only">
        {told !== undefined && `Less than ${told === 1 ? 'a minute' : `${told} minutes`} left.`}
      </span>
    </p>
  )
}
