import { useQuery } from '@tanstack/react-query'
import { proceduresQuery } from '../../api/lab'
import { ProcedureLink } from '../ProcedureLink'

/** Links to procedures: those that come next (PRI-11), or the one that does what is missing (ADD-24). */
export function GoOn({ words, ids }: { readonly words: string; readonly ids: readonly string[] }) {
  const { data } = useQuery(proceduresQuery)
  const next = data?.procedures.filter(({ id }) => ids.includes(id)) ?? []
  return (
    <p>
      {`${words}: `}
      {next.map((procedure) => (
        <ProcedureLink key={procedure.id} procedure={procedure} />
      ))}
    </p>
  )
}
