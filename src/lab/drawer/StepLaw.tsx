import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { counted } from '#contract/counted'
import { mistakesTableQuery } from '../mistakes-table'
import { isRefused } from '../rulings/refusals'
import { aboutRows, parseRows } from '../rulings/rows'
import { parseRulings } from '../rulings/rulings'

/** Which rows of the guide rulings and mistakes are about. */
const rowsQuery = queryOptions({
  queryKey: ['rows'],
  queryFn: async () => parseRows((await import('../../../docs/rows.tsv?raw')).default),
  staleTime: Number.POSITIVE_INFINITY,
})

/** The rulings come when somebody asks what one is called. */
const rulingsQuery = queryOptions({
  queryKey: ['rulings'],
  queryFn: async () => parseRulings((await import('../../../docs/rulings.md?raw')).default),
  staleTime: Number.POSITIVE_INFINITY,
})

const isRuling = (id: string) => id.startsWith('R-')

/** Where the guide is unclear about a step, by its rows, and what strict refuses in it: closed until somebody asks. */
export function StepLaw({ rows }: { readonly rows: readonly string[] }) {
  const { data: table } = useQuery({ ...rowsQuery, enabled: rows.length > 0 })
  const [isOpen, setOpen] = useState(false)
  const about = table ? aboutRows(table, rows) : []
  if (about.length === 0) return null
  const rulings = about.filter(isRuling).length
  const words = [
    rulings > 0 && `Unclear in the guide: ${rulings}`,
    rulings < about.length && `${counted(about.length - rulings, 'mistake')} to make here`,
  ].filter(Boolean)
  return (
    <details
      className="text-xs text-(--lab-soft)"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="min-h-6 cursor-pointer py-1">{words.join('. ')}</summary>
      {isOpen && <Ways about={about} />}
    </details>
  )
}

/** The way to each, by its words. */
function Ways({ about }: { readonly about: readonly string[] }) {
  const { data: rulings } = useQuery(rulingsQuery)
  const { data: mistakes } = useQuery(mistakesTableQuery)
  if (!rulings || !mistakes) return <p>Loading…</p>
  return (
    <ul aria-label="More about this step" className="flex flex-col gap-1 border-l-2 border-(--lab-line) pl-2">
      {about.map((id) => {
        const ruling = rulings.find((one) => one.id === id)
        const mistake = mistakes.get(id)
        if (ruling) {
          return (
            <Way key={id} to={`/lab/where-the-guide-is-unclear#${id}`} kind="Unclear" words={ruling.title} />
          )
        }
        if (!mistake || mistake.strict === 'not built') return null
        return (
          <Way
            key={id}
            to={`/lab/what-strict-refuses#${id}`}
            kind={isRefused(mistake) ? 'Strict refuses' : 'Not by the guide'}
            words={mistake.words}
          />
        )
      })}
    </ul>
  )
}

function Way({ to, kind, words }: { readonly to: string; readonly kind: string; readonly words: string }) {
  return (
    <li>
      {`${kind}: `}
      <Link to={to} className="text-(--lab-link) underline">
        {words}
      </Link>
    </li>
  )
}
