import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { shortName } from '#contract/short-name'
import { stepsThatCount } from '#contract/steps-that-count'
import type { Run } from '#contract/wire/procedures'
import { stopProcedure } from '../../api/lab'
import { usePreferences } from '../../stores/preferences'
import { LabButton } from '../LabButton'
import { LinkToConsole } from '../LinkToConsole'
import { Mistakes } from '../Mistakes'
import { Cause } from '../modes/Cause'
import { ExerciseWords } from '../modes/ExerciseWords'
import { Goal } from '../modes/Goal'
import { RunMode } from '../modes/RunMode'
import { UntoldStep } from '../modes/UntoldStep'
import { LabQuestion } from '../pages/LabQuestion'
import { focusPlace } from '../places'
import { RefusalNote } from '../RefusalNote'
import { PlayAll } from '../show/PlayAll'
import { worldTime } from '../world-time'
import { Closing } from './Closing'
import { DRAWER_SWITCH } from './DrawerSwitch'
import { Losses } from './Losses'
import { Phases } from './Phases'
import { Preflight } from './Preflight'
import { StepNow } from './StepNow'
import { Strip, WHOLE } from './Strip'

/** How far a procedure has come, and what comes next in it. */
export function RunningProcedure({ run }: { run: NonNullable<Run> }) {
  const due = run.steps.find(({ state }) => state === 'current')
  const [isUp, setUp] = useState(false)
  return (
    <>
      <Strip run={run} isUp={isUp} onPull={() => setUp(!isUp)} />
      <div id={WHOLE} className={`flex flex-col gap-3 ${isUp ? '' : 'max-lg:hidden'}`}>
        <DrawerHead run={run} />
        {run.finished && (
          <>
            <Closing run={run} />
            <Link to="/lab/results/open" className="text-(--lab-link) underline">
              Result of this run
            </Link>
          </>
        )}
        {run.exercise && <ExerciseWords exercise={run.exercise} />}
        {(run.tells !== 'everything' || run.cause !== undefined) && <Goal run={run} />}
        {run.cause !== undefined && run.tells !== 'nothing' && <Cause cause={run.cause} />}
        {due?.told && <StepNow key={due.id} step={due} />}
        {due && !due.told && <UntoldStep key={due.id} step={due} />}
        {run.tells === 'everything' && due && <PlayAll />}
        {run.steps.length > 0 && <Phases steps={run.steps} />}
        {run.preflight.length > 0 && <Preflight checks={run.preflight} />}
        {run.tells !== 'nothing' && (
          <section aria-labelledby="lab-run-mistakes">
            <h3 id="lab-run-mistakes" className="font-semibold">
              Mistakes
            </h3>
            <Mistakes mistakes={run.mistakes} />
            {run.mistakesSince.length > 0 && (
              <>
                <p>After the end, no part of the result:</p>
                <Mistakes mistakes={run.mistakesSince} />
              </>
            )}
          </section>
        )}
        {run.willBeLost.length > 0 && (
          <details>
            <summary className="cursor-pointer font-semibold">What was accepted as lost</summary>
            <Losses title="Will be lost" losses={run.willBeLost} />
          </details>
        )}
        <About run={run} />
      </div>
    </>
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
  return (
    <div className="-top-3 z-10 -mx-3 flex flex-col gap-1 border-b border-(--lab-line) bg-(--lab-page) px-3 py-2 lg:sticky lg:-mt-3">
      <div className="flex items-start gap-2">
        <h2 className="flex-1 text-base font-semibold">{run.title}</h2>
        <StopButton isFinished={run.finished} />
        <LabButton aria-label="Hide procedure" title="Hide procedure" onClick={hide}>
          <span aria-hidden="true">›</span>
        </LabButton>
      </div>
      <RunMode run={run} />
      {run.steps.length > 0 && <StepsDone steps={run.steps} />}
    </div>
  )
}

/** How many of the steps are done. */
function StepsDone({ steps }: Pick<NonNullable<Run>, 'steps'>) {
  const counted = stepsThatCount(steps)
  const done = counted.filter((step) => step.state === 'done').length
  return (
    <p className="flex items-center gap-2 text-xs text-(--lab-soft)">
      <progress
        aria-hidden="true"
        max={counted.length}
        value={done}
        className="h-1.5 min-w-0 flex-1 accent-(--lab-accent)"
      />
      <span className="whitespace-nowrap">{`${done} of ${counted.length} steps done`}</span>
    </p>
  )
}

/** Ends the run, and leads to its result. One that is under way asks first, for it cannot be gone on with. */
function StopButton({ isFinished }: { readonly isFinished: boolean }) {
  const navigate = useNavigate()
  const stop = useMutation({
    mutationFn: stopProcedure,
    onSuccess: ({ result }) =>
      result === null ? focusPlace('page') : navigate(`/lab/results/${encodeURIComponent(result)}`),
  })
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <LabButton
        isBusy={stop.isPending}
        onClick={() => (isFinished ? stop.mutate(undefined) : setAsking(true))}
      >
        {isFinished ? 'Close' : 'Stop'}
      </LabButton>
      <LabQuestion
        title="Stop the procedure?"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          stop.mutate(undefined)
        }}
        confirmLabel="Stop"
      >
        <p>The machines stay as they are. The run ends unfinished, and its result is kept.</p>
      </LabQuestion>
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
              <LinkToConsole host={host}>{shortName(host)}</LinkToConsole>
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-xs text-(--lab-soft)">
        {`Started ${worldTime(run.startedAt)}. `}
        {!run.finished && run.callsLost !== null && `Calls lost: ${run.callsLost}. `}
        {run.mostPeersDownAtOnce !== null && `Most peers down at once: ${run.mostPeersDownAtOnce}.`}
      </p>
    </div>
  )
}
