import { useQuery } from '@tanstack/react-query'
import { requirementsQuery } from './requirements'

/** Requirement ids that open to what the guide says and where; plain ids until the table has come. */
export function RequirementRefs({ ids }: { ids: readonly string[] }) {
  const { data: requirements } = useQuery({ ...requirementsQuery, enabled: ids.length > 0 })
  if (ids.length === 0) return null
  return (
    <ul aria-label="Requirements" className="flex flex-wrap gap-x-2 gap-y-0.5 text-xs">
      {ids.map((id) => {
        const requirement = requirements?.get(id)
        return (
          <li key={id} className="has-[[open]]:basis-full">
            {requirement ? (
              <details>
                <summary className="cursor-pointer text-(--lab-link)">{id}</summary>
                <p className="border-l-2 border-(--lab-line) pl-2">{requirement.statement}</p>
                <p className="border-l-2 border-(--lab-line) pl-2 text-(--lab-soft)">
                  Guide: {requirement.guideSection}
                </p>
              </details>
            ) : (
              id
            )}
          </li>
        )
      })}
    </ul>
  )
}
