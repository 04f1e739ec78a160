import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { counted } from '#contract/counted'
import type { FirewallStatus } from '#contract/wire/protection'
import { act, statusQuery } from '../../../../api/console'
import { worldQuery } from '../../../../api/lab'
import { Page } from '../../../../components/Page'
import { ReadOnlyNote } from '../../../../components/ReadOnlyNote'
import { SeenMessages } from '../../../../components/SeenMessages'
import type { useConsoleAction } from '../../../../components/use-console-action'
import { useHost } from '../../../../components/use-host'
import { useMayChange } from '../../../../components/use-may-change'
import { useWorldNow } from '../../../../components/use-world-now'
import { Button } from '../../../../ui/Button'
import { Loaded } from '../../../../ui/Loaded'
import { MessageBar } from '../../../../ui/MessageBar'
import { ActiveRulesTable } from './ActiveRulesTable'

type ConfirmationProps = ReturnType<typeof useConsoleAction> & {
  readonly trial: NonNullable<FirewallStatus['trial']>
}

/** New rules act, and the previous ones come back unless they are accepted in time. */
export function FirewallRulesConfirmation({ trial, run, isPending, outcome }: ConfirmationProps) {
  const host = useHost()
  const rules = useQuery(statusQuery(host, 'active-firewall-rules'))
  const mayChange = useMayChange()
  // The button that led here is gone, and there is no time to look for the next one by Tab from the top.
  const words = useRef<HTMLParagraphElement>(null)
  useEffect(() => words.current?.focus(), [])
  return (
    <Page title="Firewall rules confirmation">
      <SeenMessages outcome={outcome} />
      <ReadOnlyNote />
      <MessageBar>
        <p ref={words} tabIndex={-1} className="m-0">
          The new rules act now. The previous rules come back unless the new ones are accepted in time.
        </p>
        <Countdown until={trial.until} />
      </MessageBar>
      {mayChange && (
        <div className="mb-5 flex gap-2">
          <Button
            tone="primary"
            isBusy={isPending}
            onClick={() => run(() => act(host, 'accept-firewall-rules', {}))}
          >
            Accept changes
          </Button>
          <Button isBusy={isPending} onClick={() => run(() => act(host, 'roll-back-firewall-rules', {}))}>
            Rollback changes
          </Button>
        </div>
      )}
      <Loaded query={rules}>{({ rows }) => <ActiveRulesTable rows={rows} />}</Loaded>
    </Page>
  )
}

/** How long one can still accept, in world time, and how fast that goes by where it is not the time of one's own clock. */
function Countdown({ until }: { readonly until: number }) {
  const now = useWorldNow()
  const { data: speed } = useQuery({ ...worldQuery, select: (world) => world.speed })
  if (now === undefined || speed === undefined) return null
  const seconds = Math.max(0, Math.ceil((until - now) / 1000))
  return (
    <p className="mt-1 mb-0">
      Time left:{' '}
      <strong role="timer" aria-label="Time left">
        {counted(seconds, 'second')}
      </strong>
      {speed === 0 && ' (the clock of the lab is paused)'}
      {speed > 1 && ` (the clock of the lab runs ${speed} times as fast as yours)`}
    </p>
  )
}
