import { useMutation } from '@tanstack/react-query'
import type { SPEEDS } from '#contract/wire/lab'
import { changeClock } from '../../api/lab'
import { LabButton } from '../LabButton'
import { RefusalNote } from '../RefusalNote'
import { useShownNow } from '../use-shown-now'
import { useWorld } from '../use-world'
import { distance, worldTime } from '../world-time'

const speeds: readonly { speed: (typeof SPEEDS)[number]; label: string }[] = [
  { speed: 0, label: 'Pause' },
  { speed: 1, label: '×1' },
  { speed: 10, label: '×10' },
  { speed: 60, label: '×60' },
]

const jumps: readonly { advanceMs: number; label: string }[] = [
  { advanceMs: 30_000, label: '+30 s' },
  { advanceMs: 120_000, label: '+2 min' },
  { advanceMs: 300_000, label: '+5 min' },
]

/** The world's time, its speed, and the ways to let it pass. */
export function Clock() {
  const { data: world } = useWorld()
  const now = useShownNow()
  const change = useMutation({ mutationFn: changeClock })
  if (!world || now === undefined) return null
  return (
    <div
      role="group"
      aria-label="World clock"
      className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1"
    >
      <time dateTime={new Date(now).toISOString()} className="font-mono tabular-nums">
        {worldTime(now)}
      </time>
      <div role="group" aria-label="Speed" className="flex gap-1">
        {speeds.map(({ speed, label }) => (
          <LabButton
            key={speed}
            aria-pressed={world.speed === speed}
            onClick={() => change.mutate({ speed })}
          >
            {label}
          </LabButton>
        ))}
      </div>
      <div role="group" aria-label="Let time pass" className="flex gap-1">
        {jumps.map(({ advanceMs, label }) => (
          <LabButton key={label} disabled={change.isPending} onClick={() => change.mutate({ advanceMs })}>
            {label}
          </LabButton>
        ))}
      </div>
      <NextEvent
        event={world.nextEvent}
        now={now}
        busy={change.isPending}
        onSkip={() => change.mutate({ toNextEvent: true })}
      />
      {change.error && <RefusalNote error={change.error} />}
    </div>
  )
}

type NextEventProps = {
  event: { at: number; name: string } | null
  now: number
  busy: boolean
  onSkip: () => void
}

function NextEvent({ event, now, busy, onSkip }: NextEventProps) {
  // How far comes first, so that it stays in sight where a long name is cut off.
  const what = event ? `${aheadOf(event.at - now)}: ${event.name}` : 'nothing is due'
  return (
    <div className="flex min-w-64 flex-1 items-center gap-2">
      <LabButton
        disabled={busy || !event}
        aria-describedby={event ? 'lab-next-event' : undefined}
        onClick={onSkip}
      >
        Skip to next event
      </LabButton>
      <span id="lab-next-event" className="w-0 flex-1 truncate text-(--lab-soft)" title={what}>
        {what}
      </span>
    </div>
  )
}

function aheadOf(ms: number): string {
  const far = distance(ms)
  return far === 'now' ? far : `in ${far}`
}
