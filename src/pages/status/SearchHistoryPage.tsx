import { useMemo } from 'react'
import type { MenuLink } from '#contract/menu'
import { pages } from '#contract/pages'
import type { SearchHistory } from '#contract/wire/traffic'
import { RelatedTasks } from '../../components/RelatedTasks'
import { StatusTablePage } from '../../components/StatusTablePage'
import { useFrame } from '../../components/use-frame'
import { useStatus } from '../../components/use-status'
import type { DataColumn } from '../../ui/DataTable'
import { formatTime } from '../../util/time'
import { timeColumn } from './time-column'

type SearchRow = SearchHistory['rows'][number]

const rowId = (row: SearchRow) => row.id
const tasks: readonly MenuLink[] = [{ label: 'Configure search rules', path: pages.searchRules }]

/** Status > Search history: the searches with which calls began. */
export function SearchHistoryPage() {
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  const columns = useMemo(() => searchColumns(timeZone), [timeZone])
  return (
    <StatusTablePage
      title="Search history"
      query={useStatus('search-history')}
      columns={columns}
      rowId={rowId}
      empty="Nothing has been searched for since the last restart."
    >
      <RelatedTasks tasks={tasks} />
    </StatusTablePage>
  )
}

function searchColumns(timeZone: string): readonly DataColumn<SearchRow>[] {
  return [
    timeColumn(
      'start',
      'Start time',
      (row: SearchRow) => row.startTime,
      (ms) => formatTime(ms, timeZone),
    ),
    { key: 'searchType', heading: 'Search type', value: (row) => row.searchType },
    { key: 'source', heading: 'Source', value: (row) => row.source },
    { key: 'destination', heading: 'Destination', value: (row) => row.destination },
    { key: 'status', heading: 'Status', value: (row) => row.status },
  ]
}
