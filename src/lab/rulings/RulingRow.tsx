import { Fragment, useId } from 'react'
import { Link } from 'react-router'
import type { Ruling } from './rulings'

/** One ruling: title, question, what the lab does and where that shows. `isAsked`: the address leads to this one. */
export function RulingRow({ ruling, isAsked }: { ruling: Ruling; isAsked: boolean }) {
  const { id, title, pages, question, answer, shows } = ruling
  const titleId = useId()
  return (
    <li
      id={id}
      tabIndex={-1}
      aria-labelledby={titleId}
      className={`flex scroll-mt-2 flex-col gap-2 rounded border bg-(--lab-panel) p-3 ${isAsked ? 'border-(--lab-link)' : 'border-(--lab-line)'}`}
    >
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 id={titleId} className="text-base font-semibold">
          {title}
        </h2>
        {pages !== '' && <span className="text-xs text-(--lab-soft)">Guide p. {pages}</span>}
        <Link
          to={{ hash: id }}
          aria-label={`${id}, link to ${title}`}
          aria-current={isAsked ? 'location' : undefined}
          className="ml-auto text-xs text-(--lab-link) underline"
        >
          {id}
        </Link>
      </div>
      <dl className="grid gap-x-6 gap-y-2 @3xl:grid-cols-3">
        <Part label="Question" text={question} />
        <Part label="What the lab does" text={answer} />
        <Part label="Where it shows" text={shows} />
      </dl>
    </li>
  )
}

function Part({ label, text }: { label: string; text: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-(--lab-soft)">{label}</dt>
      <dd className="wrap-break-word">
        <Words text={text} />
      </dd>
    </div>
  )
}

/** The text with what stands between backticks as something to type. */
function Words({ text }: { text: string }) {
  return text.split('`').map((part, index) => {
    const key = `${index} ${part}`
    return index % 2 === 0 ? (
      <Fragment key={key}>{part}</Fragment>
    ) : (
      <code key={key} className="font-mono text-[0.8125rem]">
        {part}
      </code>
    )
  })
}
