import { useQuery } from '@tanstack/react-query'
import { requirementsQuery } from '../requirements'

/** What the guide says of the cause, and where; nothing where it does not speak of it. */
export function Cited({ ids }: { ids: readonly string[] }) {
  const { data: requirements } = useQuery({ ...requirementsQuery, enabled: ids.length > 0 })
  if (ids.length === 0) return null
  return (
    <ul aria-label="What the guide says" className="text-xs text-(--lab-soft)">
      {ids.map((id) => {
        const requirement = requirements?.get(id)
        return (
          <li key={id} data-requirement={id}>
            {requirement ? `${requirement.statement} Guide: ${requirement.guideSection}` : 'Guide'}
          </li>
        )
      })}
    </ul>
  )
}
