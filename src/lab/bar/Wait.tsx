import { MINUTE_MS } from '#contract/spans'
import type { WorldSummary } from '#contract/wire/lab'
import type { ClockChange } from '../../api/lab'
import { LabButton } from '../LabButton'
import { distance } from '../world-time'
import { BarMenu } from './BarMenu'

const jumps: readonly { advanceMs: number; label: string }[] = [
  { advanceMs: MINUTE_MS / 2, label: '+30 s' },
  { advanceMs: 2 * MINUTE_MS, label: '+2 min' },
  { advanceMs: 5 * MINUTE_MS, label: '+5 min' },
  { advanceMs: 60 * MINUTE_MS, label: '+1 hour' },
  { advanceMs: 24 * 60 * MINUTE_MS, label: '+1 day' },
]

type WaitProps = {
  readonly event: WorldSummary['nextEvent']
  readonly now: number
  readonly isBusy: boolean
  readonly onWait: (change: ClockChange) => void
}

/** Lets time pass: until what comes next, which it names, or for as long as one wants. */
export function Wait({ event, now, isBusy, onWait }: WaitProps) {
  const far = event && distance(event.at - now)
  const name = event ? `Wait: ${event.name}, ${far}` : 'Nothing to wait for'
  return (
    <>
      <LabButton
        aria-label={name}
        title={name}
        className="flex min-w-0 basis-56 items-center justify-center max-md:flex-1"
        disabled={!event}
        isBusy={isBusy}
        onClick={() => onWait({ toNextEvent: true })}
      >
        {event ? (
          <>
            <span className="truncate">Wait: {event.name}</span>, {far}
          </>
        ) : (
          <span className="truncate">{name}</span>
        )}
      </LabButton>
      <BarMenu label="Let time pass" button="">
        <div className="flex flex-col gap-1">
          {jumps.map(({ advanceMs, label }) => (
            <LabButton key={label} isBusy={isBusy} onClick={() => onWait({ advanceMs })}>
              {label}
            </LabButton>
          ))}
        </div>
      </BarMenu>
    </>
  )
}
