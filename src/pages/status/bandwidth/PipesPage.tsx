import type { MenuLink } from '#contract/menu'
import { RelatedTasks } from '../../../components/RelatedTasks'
import { StatusTablePage } from '../../../components/StatusTablePage'
import { useStatus } from '../../../components/use-status'
import { bandwidthColumns, bandwidthRowId } from './bandwidth-columns'

const tasks: readonly MenuLink[] = [{ label: 'Configure pipes', path: 'configuration/bandwidth/pipes' }]

/** Status > Bandwidth > Pipes: what the pipes carry now. */
export function PipesPage() {
  return (
    <StatusTablePage
      title="Pipes"
      query={useStatus('pipes')}
      columns={bandwidthColumns}
      rowId={bandwidthRowId}
      empty="This system has no pipes."
    >
      <RelatedTasks tasks={tasks} />
    </StatusTablePage>
  )
}
