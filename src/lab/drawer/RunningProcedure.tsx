import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Run } from '#contract/wire/procedures'
import { stopProcedure } from '../../api/lab'
import { usePreferences } from '../../stores/preferences'
import { Dialog } from '../../ui/Dialog'
import { LabButton } from '../LabButton'
import { LinkToConsole } from '../LinkToConsole'
import { Mistakes } from '../Mistakes'
import { RefusalNote } from '../RefusalNote'
import { worldTime } from '../world-time'
import { Closing } from './Closing'
import { DRAWER_SWITCH } from './DrawerSwitch'
import { Losses } from './Losses'
import { Phases } from './Phases'
import { Preflight } from './Preflight'
import { StepNow } from './StepNow'

/** How far a procedure has come, and what comes next in it. */
export function RunningProcedure({ run }: { run: NonNullable<Run> }) {
  const due = run.steps.find(({ state }) => state === 'current')
  return (
    <div className="flex flex-col gap-3">
      <DrawerHead run={run} />
      {run.finished && <Closing run={run} />}
      {due && <StepNow key={due.id} step={due} />}
      {run.willBeLost.length > 0 && <Losses losses={run.willBeLost} />}
      <Phases steps={run.steps} />
      {run.preflight.length > 0 && <Preflight checks={run.preflight} />}
      <section aria-labelledby="lab-run-mistakes">
        <h3 id="lab-run-mistakes" className="font-semibold">
          Mistakes
        </h3>
        <Mistakes mistakes={run.mistakes} />
      </section>
      <About run={run} />
    </div>
  )
}

/** The head stays in sight, so that one always knows what runs, how far it is, and how to end it. */
function DrawerHead({ run }: { run: NonNullable<Run> }) {
  const setOpen = usePreferences((preferences) => preferences.setDrawerOpen)
  function hide(): void {
    setOpen(false)
    // The button under the focus goes away with the drawer.
    document.getElementById(DRAWER_SWITCH)?.focus()
  }
  const counted = run.steps.filter((step) => step.state !== 'not-applicable')
  const done = counted.filter((step) => step.state === 'done').length
  return (
    <div className="sticky -top-3 z-10 -mx-3 -mt-3 flex flex-col gap-1 border-b border-(--lab-line) bg-(--lab-page) px-3 py-2">
      <div className="flex items-start gap-2">
        <h2 className="flex-1 text-base font-semibold">{run.title}</h2>
        <StopButton isFinished={run.finished} />
        <LabButton aria-label="Hide procedure" title="Hide procedure" onClick={hide}>
          <span aria-hidden="true">›</span>
        </LabButton>
      </div>
      <p className="flex items-center gap-2 text-xs text-(--lab-soft)">
        <progress
          aria-hidden="true"
          max={counted.length}
          value={done}
          className="h-1.5 min-w-0 flex-1 accent-(--lab-accent)"
        />
        <span className="whitespace-nowrap">{`${done} of ${counted.length} steps done`}</span>
      </p>
    </div>
  )
}

/** Ends the run. One that is under way asks first, for its marks and mistakes go with it. */
function StopButton({ isFinished }: { readonly isFinished: boolean }) {
  const stop = useMutation({ mutationFn: stopProcedure })
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <LabButton
        isBusy={stop.isPending}
        onClick={() => (isFinished ? stop.mutate(undefined) : setAsking(true))}
      >
        {isFinished ? 'Close' : 'Stop'}
      </LabButton>
      <Dialog
        title="Stop the procedure?"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          stop.mutate(undefined)
        }}
        confirmLabel="Stop"
      >
        <p>
          The machines stay as they are. Which steps were done, and the mistakes of this run, are forgotten.
        </p>
      </Dialog>
      {stop.error && <RefusalNote error={stop.error} />}
    </>
  )
}

/** Who plays what, since when, and what it has cost so far. */
function About({ run }: { run: NonNullable<Run> }) {
  return (
    <div className="flex flex-col gap-1">
      <dl className="grid grid-cols-[auto_1fr] gap-x-2">
        {run.roles.map(({ key, label, host }) => (
          <div key={key} className="contents">
            <dt className="py-0.5 text-(--lab-soft)">{label}</dt>
            <dd className="py-0.5">
              <LinkToConsole host={host} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-xs text-(--lab-soft)">
        {`Started ${worldTime(run.startedAt)}. `}
        {!run.finished && `Calls lost: ${run.callsLost}. `}Most peers down at once: {run.mostPeersDownAtOnce}.
      </p>
    </div>
  )
}
