import { useMutation } from '@tanstack/react-query'
import type { Run } from '#contract/wire/lab'
import { stopProcedure } from '../../api/lab'
import { usePreferences } from '../../stores/preferences'
import { LabButton } from '../LabButton'
import { LinkToConsole } from '../LinkToConsole'
import { Mistakes } from '../Mistakes'
import { RefusalNote } from '../RefusalNote'
import { worldTime } from '../world-time'
import { Closing } from './Closing'
import { DRAWER_SWITCH } from './DrawerSwitch'
import { Losses } from './Losses'
import { Preflight } from './Preflight'
import { Steps } from './Steps'

/** How far a procedure has come, and what comes next in it. */
export function RunningProcedure({ run }: { run: NonNullable<Run> }) {
  return (
    <div className="flex flex-col gap-3">
      <DrawerHead run={run} />
      {run.finished && <Closing run={run} />}
      <Steps steps={run.steps} />
      {run.preflight.length > 0 && <Preflight checks={run.preflight} />}
      {run.willBeLost.length > 0 && <Losses losses={run.willBeLost} />}
      <section aria-labelledby="lab-run-mistakes">
        <h3 id="lab-run-mistakes" className="font-semibold">
          Mistakes
        </h3>
        <Mistakes mistakes={run.mistakes} />
      </section>
      <p className="text-xs text-(--lab-soft)">
        {!run.finished && `Calls lost: ${run.callsLost}. `}Most peers down at once: {run.mostPeersDownAtOnce}.
      </p>
    </div>
  )
}

function DrawerHead({ run }: { run: NonNullable<Run> }) {
  const stop = useMutation({ mutationFn: stopProcedure })
  const setOpen = usePreferences((preferences) => preferences.setDrawerOpen)
  function hide(): void {
    setOpen(false)
    // The button under the focus goes away with the drawer.
    document.getElementById(DRAWER_SWITCH)?.focus()
  }
  const counted = run.steps.filter((step) => step.state !== 'not-applicable')
  const done = counted.filter((step) => step.state === 'done').length
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-start gap-2">
        <h2 className="flex-1 text-base font-semibold">{run.title}</h2>
        <LabButton onClick={() => stop.mutate(undefined)} disabled={stop.isPending}>
          Stop
        </LabButton>
        <LabButton aria-label="Hide procedure" title="Hide procedure" onClick={hide}>
          <span aria-hidden="true">›</span>
        </LabButton>
      </div>
      <p className="text-xs text-(--lab-soft)">
        Started {worldTime(run.startedAt)}. {done} of {counted.length} steps done.
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-2">
        {run.roles.map(({ key, label, host }) => (
          <div key={key} className="contents">
            <dt className="text-(--lab-soft)">{label}</dt>
            <dd>
              <LinkToConsole host={host} />
            </dd>
          </div>
        ))}
      </dl>
      {stop.error && <RefusalNote error={stop.error} />}
    </div>
  )
}
