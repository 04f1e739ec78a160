import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { proceduresQuery } from '../../api/lab'

/** Links to procedures: those that come next (PRI-11), or the one that does what is missing (ADD-24). */
export function GoOn({ words, ids }: { readonly words: string; readonly ids: readonly string[] }) {
  const { data } = useQuery(proceduresQuery)
  const next = data?.procedures.filter(({ id }) => ids.includes(id)) ?? []
  return (
    <p>
      {`${words}: `}
      {next.map(({ id, title }) => (
        <Link
          key={id}
          to={{ pathname: '/', hash: `procedure-${id}` }}
          className="text-(--lab-link) underline"
        >
          {title}
        </Link>
      ))}
    </p>
  )
}
