import { useQuery } from '@tanstack/react-query'
import { proceduresQuery } from '../../api/lab'
import type { Expressway } from '../expressway-lamp'
import { RefusalNote } from '../RefusalNote'
import { Panel } from './Panel'
import { ProcedureCard } from './ProcedureCard'

/** The guide's procedures, each with its roles to fill. */
export function Procedures({ expressways }: { expressways: readonly Expressway[] }) {
  const { data, error } = useQuery(proceduresQuery)
  return (
    <Panel title="Procedures">
      {error && <RefusalNote error={error} />}
      <ul className="flex flex-col gap-2">
        {data?.procedures.map((procedure) => (
          <ProcedureCard key={procedure.id} procedure={procedure} expressways={expressways} />
        ))}
      </ul>
    </Panel>
  )
}
