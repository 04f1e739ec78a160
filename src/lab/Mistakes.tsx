import { useQuery } from '@tanstack/react-query'
import type { WorldSummary } from '#contract/wire/lab'
import { mistakesTableQuery } from './mistakes-table'
import { isOutOfOrder, OutOfOrder } from './OutOfOrder'
import { RequirementRefs } from './RequirementRefs'
import { worldTime } from './world-time'

type Mistake = WorldSummary['mistakes'][number]

/** Mistakes with when they were made, what the guide says, and what they lead to. */
export function Mistakes({ mistakes }: { mistakes: readonly Mistake[] }) {
  if (mistakes.length === 0) return <p className="text-(--lab-soft)">None so far.</p>
  return (
    <ul className="flex flex-col gap-1.5">
      {mistakes.map((mistake) => (
        <li
          key={`${mistake.id} ${mistake.at}`}
          className="flex flex-col gap-1 border-l-4 border-(--lab-bad) pl-2"
        >
          <p className="text-xs text-(--lab-soft)">{worldTime(mistake.at)}</p>
          <MistakeText mistake={mistake} />
        </li>
      ))}
    </ul>
  )
}

/** What was done against the guide, what it says, where the consequence shows, and how to repair it. */
export function MistakeText({ mistake }: { readonly mistake: Mistake }) {
  const { id, text, guide } = mistake
  const { data: table } = useQuery(mistakesTableQuery)
  const row = isOutOfOrder(mistake) ? undefined : table?.get(id)
  return (
    <>
      <p>{text}</p>
      {row && (
        <dl>
          <Term name="It shows" words={row.shows} />
          <Term name="How to repair" words={row.repair} />
        </dl>
      )}
      {/* Steps that were left out, or taken in another order, have no row of their own. */}
      {table && !row && <OutOfOrder mistake={mistake} />}
      <RequirementRefs ids={guide} isQuoted />
    </>
  )
}

function Term({ name, words }: { readonly name: string; readonly words: string }) {
  return (
    <div>
      <dt className="inline font-semibold">{name}: </dt>
      <dd className="inline">{words}</dd>
    </div>
  )
}
