import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { changeClock, importLog } from '../api/lab'
import { LabButton } from '../lab/LabButton'
import { NotedButton } from '../lab/NotedButton'
import { useLabTheme } from '../lab/use-lab-theme'
import { useRun } from '../lab/use-world'
import { heldBackBy } from './left'
import type { Reporter } from './reporter'
import type { Left } from './suspend-data'
import { useReporting, useStanding } from './use-reporting'
import { useVisitStore, type Visit } from './visit'
import { aboutReport, aboutTrouble, CANNOT_BRING_HERE } from './words'

/** How the exercise stands with the learning platform, above whatever is shown; nothing without a package. */
export function LmsNote() {
  const visit = useVisitStore((store) => store.visit)
  if (!visit) return null
  const { reporter, left, trouble } = visit
  if (!reporter) return <Noted words={aboutTrouble(trouble ?? '')} />
  if (left && visit.isWorldElsewhere) return <BroughtHere visit={visit} reporter={reporter} left={left} />
  return <Reporting visit={visit} reporter={reporter} />
}

type ReportingProps = { readonly visit: Visit; readonly reporter: Reporter }

/** Takes in the world that the platform has kept, and goes on with it; with a fresh one where that cannot be. */
function BroughtHere({ visit, reporter, left }: ReportingProps & { readonly left: Left }) {
  const begun = useRef(false)
  const [state, setState] = useState<'coming' | 'here' | 'refused'>('coming')
  useEffect(() => {
    if (begun.current || left.log === null) return
    begun.current = true
    const isPaused = new URLSearchParams(visit.exercise.question).get('clock') === 'paused'
    importLog(left.log)
      .then(() => (isPaused ? undefined : changeClock({ speed: 1 })))
      .then(
        () => setState('here'),
        () => setState('refused'),
      )
  }, [visit, left])
  if (state === 'coming') return <Row>What you did in your last visit is being done again…</Row>
  return (
    <>
      {state === 'refused' && <Noted words={CANNOT_BRING_HERE} />}
      <Reporting visit={visit} reporter={reporter} />
    </>
  )
}

function Reporting({ visit, reporter }: ReportingProps) {
  const { practised, tellAgain } = useReporting(visit, reporter)
  const standing = useStanding(reporter)
  const { data: run } = useRun()
  const { platform, passMark } = reporter
  if (standing.trouble !== null)
    return (
      <Row role="alert">
        <span>{aboutTrouble(standing.trouble)}</span>
        {!standing.isOver && <LabButton onClick={tellAgain}>Report again</LabButton>}
      </Row>
    )
  const isElse = practised === 'something-else' || practised === 'nothing'
  const words = aboutReport(standing, {
    passMark,
    isForCredit: platform.isForCredit,
    suspendDataMax: platform.suspendDataMax,
    isElse,
    heldBack: run ? heldBackBy(run) : null,
  })
  return (
    <Noted words={words}>
      {isElse && platform.isForCredit && (
        <Link to={`/?${visit.exercise.question}`} className="text-(--lab-link) underline">
          Begin the exercise again
        </Link>
      )}
      {platform.returnAddress !== null && standing.report.isCompleted && (
        <a href={platform.returnAddress} className="text-(--lab-link) underline">
          Back to the course
        </a>
      )}
    </Noted>
  )
}

/** A sentence until somebody takes note of it; another one is shown again. */
function Noted({ words, children }: { readonly words: string; readonly children?: ReactNode }) {
  const [noted, setNoted] = useState<string | null>(null)
  if (words === '' || noted === words) return null
  return (
    <Row>
      <span>{words}</span>
      {children}
      <NotedButton onNoted={() => setNoted(words)}>All right</NotedButton>
    </Row>
  )
}

function Row({
  role = 'status',
  children,
}: {
  readonly role?: 'status' | 'alert'
  readonly children: ReactNode
}) {
  const theme = useLabTheme()
  return (
    <div
      role={role}
      aria-label="Learning platform"
      data-theme={theme}
      className="lab flex flex-wrap items-baseline gap-x-3 gap-y-1 bg-(--lab-panel) px-4 py-1"
    >
      {children}
    </div>
  )
}
