import type { WorldSummary } from '#contract/wire/lab'
import { RequirementRefs } from './RequirementRefs'
import { worldTime } from './world-time'

/** Mistakes with when they were made and the requirements they went against. */
export function Mistakes({ mistakes }: { mistakes: WorldSummary['mistakes'] }) {
  if (mistakes.length === 0) return <p className="text-(--lab-soft)">None so far.</p>
  return (
    <ul className="flex flex-col gap-1.5">
      {mistakes.map(({ id, at, text, guide }) => (
        <li key={`${id} ${at}`} className="border-l-4 border-(--lab-bad) pl-2">
          <p>{text}</p>
          <p className="text-xs text-(--lab-soft)">
            {id}, {worldTime(at)}
          </p>
          <RequirementRefs ids={guide} />
        </li>
      ))}
    </ul>
  )
}
