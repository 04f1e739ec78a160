import { useQuery } from '@tanstack/react-query'
import type { WorldSummary } from '#contract/wire/lab'
import { mistakesTableQuery } from './mistakes-table'
import { Cited } from './why/Cited'
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

/** What was done against the guide, on which page it stands, and where the consequence shows. */
export function MistakeText({ mistake: { id, text, guide } }: { readonly mistake: Mistake }) {
  const { data: table } = useQuery(mistakesTableQuery)
  const row = table?.get(id)
  return (
    <>
      <p>{text}</p>
      {row && <p className="text-(--lab-soft)">{`It shows: ${row.shows}`}</p>}
      {row ? <p className="text-xs text-(--lab-soft)">Guide p. {row.guidePage}</p> : <Cited ids={guide} />}
    </>
  )
}
