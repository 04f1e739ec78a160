import { useQuery } from '@tanstack/react-query'
import { RequirementRefs } from '../RequirementRefs'
import { requirementsQuery } from '../requirements'

/** The requirements behind a condition: with their statements where it is broken, by id alone where it holds. */
export function Cited({ ids, unfolded }: { ids: readonly string[]; unfolded: boolean }) {
  const { data: requirements } = useQuery({ ...requirementsQuery, enabled: ids.length > 0 })
  if (!unfolded) return <RequirementRefs ids={ids} />
  return (
    <ul aria-label="Requirements" className="text-xs">
      {ids.map((id) => {
        const requirement = requirements?.get(id)
        return (
          <li key={id}>
            <strong>{id}</strong> {requirement?.statement}{' '}
            {requirement && <span className="text-(--lab-soft)">Guide: {requirement.guideSection}</span>}
          </li>
        )
      })}
    </ul>
  )
}
