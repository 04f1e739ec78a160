import { useQuery } from '@tanstack/react-query'
import { procedureGroups } from '#contract/wire/lab'
import { proceduresQuery } from '../../api/lab'
import type { Expressway } from '../expressway-lamp'
import { RefusalNote } from '../RefusalNote'
import { Panel } from './Panel'
import { ProcedureCard } from './ProcedureCard'

/** The guide's procedures in a box for each group, every one with its roles to fill. */
export function Procedures({ expressways }: { expressways: readonly Expressway[] }) {
  const { data, error } = useQuery(proceduresQuery)
  return procedureGroups.map((group) => (
    <Panel key={group} title={group}>
      {error && <RefusalNote error={error} />}
      <ul className="flex flex-col gap-2">
        {data?.procedures
          .filter((procedure) => procedure.group === group)
          .map((procedure) => (
            <ProcedureCard key={procedure.id} procedure={procedure} expressways={expressways} />
          ))}
      </ul>
    </Panel>
  ))
}
