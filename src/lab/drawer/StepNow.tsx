import { Link, useLocation } from 'react-router'
import { shortName } from '#contract/short-name'
import type { Run } from '#contract/wire/procedures'
import { consolePath } from '../console-address'
import { pageName } from '../page-name'
import { RequirementRefs } from '../RequirementRefs'
import { StepHelp } from '../show/StepHelp'
import { useWorld } from '../use-world'
import { GoOn } from './GoOn'
import { Needs } from './Needs'
import { isAt, type Place, placeInFront, placeOf } from './place'
import { StepLaw } from './StepLaw'

type Step = NonNullable<Run>['steps'][number]

/** The step that is due: on which machine, what is done and what is missing there, and the way to its page. */
export function StepNow({ step }: { readonly step: Step }) {
  const { pathname } = useLocation()
  const { data: world } = useWorld()
  const place = placeOf(step)
  const front = placeInFront(pathname, world?.expressways ?? [])
  return (
    <section
      aria-label="Due now"
      aria-current="step"
      className="flex flex-col gap-2 rounded border border-(--lab-link) bg-(--lab-panel) p-2"
    >
      <p className="text-xs font-semibold text-(--lab-link)">
        {place ? `Now, on ${shortName(place.host)}` : 'Now'}
      </p>
      <h3 className="text-base font-semibold">{step.title}</h3>
      <p className="whitespace-pre-line">{step.text}</p>
      <Needs step={step} front={front} />
      {step.leadsTo && <GoOn words="What does this" to={[step.leadsTo]} />}
      {place && <InFront place={place} front={front} />}
      {/* What can be done about the step, in one row. */}
      <div className="flex flex-wrap items-center gap-2 empty:hidden">
        {place && !isAt(place, front) && <WayThere place={place} />}
      </div>
      <StepHelp step={step.id} />
      <RequirementRefs ids={step.guide} />
      <StepLaw rows={step.guide} />
    </section>
  )
}

type InFrontProps = { readonly place: Place; readonly front: Place | null }

/** Whether the page in front is that of the step. */
function InFront({ place, front }: InFrontProps) {
  if (isAt(place, front)) return <p className="text-(--lab-good)">The page in front is the one.</p>
  return front && <p className="text-(--lab-warn)">{`The page in front is ${frontWords(front, place)}`}</p>
}

/** The way to the page of a step. */
function WayThere({ place: { host, path } }: Pick<InFrontProps, 'place'>) {
  return (
    <Link
      to={consolePath(host, path ?? undefined)}
      className="grow rounded bg-(--lab-accent) px-2.5 py-1 text-center font-semibold text-white hover:underline"
    >
      {path === null ? `Open ${shortName(host)}` : `Open ${pageName(path)} on ${shortName(host)}`}
    </Link>
  )
}

function frontWords(front: Place, { host }: Place): string {
  return front.host === host
    ? 'another one of this machine.'
    : `that of another machine, ${shortName(front.host)}.`
}
