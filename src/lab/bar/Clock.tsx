import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { WorldSummary } from '#contract/wire/lab'
import { changeClock } from '../../api/lab'
import { useAnnouncementStore } from '../../stores/announcements'
import { onDemand } from '../../ui/on-demand'
import { LabButton } from '../LabButton'
import { useShownNow } from '../use-shown-now'
import { useWorld } from '../use-world'
import { clockTime, worldTime } from '../world-time'
import { BarMenu } from './BarMenu'
import { Wait } from './Wait'

const refusal = onDemand(() => import('../RefusalNote'))

const speeds = [1, 10, 60] as const

/** The world's time, its speed, and the ways to let it pass. */
export function Clock() {
  const { data: world } = useWorld()
  const now = useShownNow()
  const announce = useAnnouncementStore((store) => store.announce)
  const change = useMutation({
    mutationFn: changeClock,
    onSuccess: (after, asked) => {
      if (!('speed' in asked)) announce(`It is ${clockTime(after.now)}.`)
    },
  })
  const parts = refusal.useWhen(change.error !== null)
  if (!world || now === undefined) return null
  const isPaused = world.speed === 0
  return (
    <div
      role="group"
      aria-label="World clock"
      className="flex min-w-0 items-center gap-1.5 max-md:order-last max-md:basis-full md:min-w-84 md:shrink-99 xl:min-w-120"
    >
      <time
        dateTime={new Date(now).toISOString()}
        title={worldTime(now)}
        className="font-semibold whitespace-nowrap figures"
      >
        <span className="max-lg:sr-only">{clockTime(now).slice(0, 4)}</span>
        {clockTime(now).slice(4)}
      </time>
      {isPaused && <span className="text-xs whitespace-nowrap max-xl:sr-only">time is paused</span>}
      <Speed world={world} onChange={(speed) => change.mutate({ speed })} />
      <Wait event={world.nextEvent} now={now} isBusy={change.isPending} onWait={change.mutate} />
      {parts && change.error && (
        <div className="absolute top-full right-0 z-60">
          <parts.RefusalNote error={change.error} />
        </div>
      )}
    </div>
  )
}

type SpeedProps = {
  readonly world: WorldSummary
  readonly onChange: (speed: 0 | (typeof speeds)[number]) => void
}

/** One button that lets time run and stops it, and how fast it runs: as it ran last, while it does not. */
function Speed({ world: { speed }, onChange }: SpeedProps) {
  const running = speeds.find((one) => one === speed)
  const [last, setLast] = useState(running ?? 1)
  if (running && running !== last) setLast(running)
  const word = running ? 'Pause' : 'Play'
  return (
    <>
      <LabButton
        aria-label={word}
        title={word}
        className="px-2!"
        onClick={() => onChange(running ? 0 : last)}
      >
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" className="fill-current">
          <path d={running ? 'M2 1h3v10H2zM7 1h3v10H7z' : 'M2 1l9 5-9 5z'} />
        </svg>
      </LabButton>
      <BarMenu label="Speed" button={`×${last} `}>
        <div className="flex gap-1">
          {speeds.map((one) => (
            <LabButton key={one} aria-pressed={one === running} data-closes onClick={() => onChange(one)}>
              ×{one}
            </LabButton>
          ))}
        </div>
      </BarMenu>
    </>
  )
}
