import { useId } from 'react'
import { Link } from 'react-router'
import type { Forbidden } from './refusals'

/** Something that the guide does not want: what strict and realistic do, where it shows, and the way back. */
export function RefusalRow({ row, isAsked }: { readonly row: Forbidden; readonly isAsked: boolean }) {
  const { id, guidePage, words, strict, realistic, shows, repair } = row
  const titleId = useId()
  return (
    <li
      id={id}
      tabIndex={-1}
      aria-labelledby={titleId}
      className={`flex scroll-mt-2 flex-col gap-1.5 rounded border bg-(--lab-panel) p-3 ${isAsked ? 'border-(--lab-link)' : 'border-(--lab-line)'}`}
    >
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 id={titleId} className="font-semibold">
          {words}
        </h3>
        <span className="text-xs text-(--lab-soft)">Guide p. {guidePage}</span>
        <Link
          to={{ hash: id }}
          aria-label={`Link to: ${words}`}
          aria-current={isAsked ? 'location' : undefined}
          className="ml-auto text-xs text-(--lab-link) underline"
        >
          Link
        </Link>
      </div>
      <dl className="grid gap-x-6 gap-y-2 text-dense @2xl:grid-cols-2 @5xl:grid-cols-4">
        <Part label="Strict" text={strict} />
        <Part label="Realistic" text={realistic} />
        <Part label="It shows" text={shows} />
        <Part label="How to repair" text={repair} />
      </dl>
    </li>
  )
}

function Part({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-(--lab-soft)">{label}</dt>
      <dd className="wrap-break-word">{text}</dd>
    </div>
  )
}
