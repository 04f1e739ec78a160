import type { MenuLink } from '#contract/menu'
import { pages } from '#contract/pages'
import { RelatedTasks } from '../../../components/RelatedTasks'
import { StatusTablePage } from '../../../components/StatusTablePage'
import { useStatus } from '../../../components/use-status'
import { bandwidthColumns, bandwidthRowId } from './bandwidth-columns'

const tasks: readonly MenuLink[] = [{ label: 'Configure links', path: pages.bandwidthLinks }]

/** Status > Bandwidth > Links: what the links carry now. */
export function LinksPage() {
  return (
    <StatusTablePage
      title="Links"
      query={useStatus('links')}
      columns={bandwidthColumns}
      rowId={bandwidthRowId}
      empty="This system has no links."
    >
      <RelatedTasks tasks={tasks} />
    </StatusTablePage>
  )
}
