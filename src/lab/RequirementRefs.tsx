import { useQuery } from '@tanstack/react-query'
import { pagesWords, requirementsQuery } from '../components/guide/requirements'

type RequirementRefsProps = {
  readonly ids: readonly string[]
  /** Whether the first sentence is read without opening anything. */
  readonly isQuoted?: boolean
}

/** Where the guide has it: its pages first; what it says there stands behind them, each sentence with its id. */
export function RequirementRefs({ ids, isQuoted = false }: RequirementRefsProps) {
  const { data: requirements } = useQuery({ ...requirementsQuery, enabled: ids.length > 0 })
  const [first] = ids
  if (first === undefined) return null
  const sentence = requirements?.get(first)?.statement
  return (
    <div className="text-xs text-(--lab-soft)">
      {isQuoted && sentence && <p className="text-sm">{`The guide: ${sentence}`}</p>}
      <details>
        <summary className="cursor-pointer">{pagesWords(ids, requirements)}</summary>
        <ul
          aria-label="What the guide says"
          className="flex flex-col gap-1 border-l-2 border-(--lab-line) pl-2"
        >
          {ids.map((id) => (
            <li key={id} data-requirement={id}>
              {`${requirements?.get(id)?.statement ?? ''} (${requirements?.get(id)?.guideSection ?? 'Guide'}; ${id})`}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
