import { Link, useLocation } from 'react-router'
import type { Run } from '#contract/wire/procedures'
import { consolePath } from '../console-address'
import { shortName } from '../expressway-lamp'
import { RequirementRefs } from '../RequirementRefs'
import { StepHelp } from '../show/StepHelp'
import { useWorld } from '../use-world'
import { isAt, type Place, pageName, placeInFront, placeOf } from './place'

type Step = NonNullable<Run>['steps'][number]

/** The step that is due: on which machine, what is still missing there, and the way to its page. */
export function StepNow({ step }: { readonly step: Step }) {
  const place = placeOf(step)
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
      <Missing lines={step.missing} />
      {place && <WayThere place={place} />}
      <StepHelp step={step.id} />
      <RequirementRefs ids={step.guide} />
    </section>
  )
}

/** What a step still waits for, a line for each thing. */
export function Missing({ lines }: { readonly lines: string }) {
  if (lines === '') return null
  return (
    <ul aria-label="Still missing" className="flex flex-col gap-1 rounded bg-(--lab-hint) px-2 py-1">
      {lines.split('\n').map((line) => (
        <li key={line} className="flex gap-2">
          <span
            aria-hidden="true"
            className="mt-1 size-3 shrink-0 border border-(--lab-edge) bg-(--lab-field)"
          />
          <span className="min-w-0 wrap-break-word">{line}</span>
        </li>
      ))}
    </ul>
  )
}

/** The way to the page of a step, plainer once one is there; says so when another machine or page is in front. */
function WayThere({ place }: { readonly place: Place }) {
  const { pathname } = useLocation()
  const { data: world } = useWorld()
  const front = placeInFront(pathname, world?.expressways ?? [])
  if (isAt(place, front)) return <p className="text-(--lab-good)">The page in front is the one.</p>
  return (
    <>
      {front && <p className="text-(--lab-warn)">{`The page in front is ${frontWords(front, place)}`}</p>}
      <Link
        to={consolePath(place.host, place.path ?? undefined)}
        className="rounded bg-(--lab-accent) px-2.5 py-1 text-center font-semibold text-white hover:underline"
      >
        {place.path === null
          ? `Open ${shortName(place.host)}`
          : `Open ${pageName(place.path)} on ${shortName(place.host)}`}
      </Link>
    </>
  )
}

function frontWords(front: Place, { host }: Place): string {
  return front.host === host
    ? 'another one of this machine.'
    : `that of another machine, ${shortName(front.host)}.`
}
