import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { MenuLink } from '#contract/menu'
import { pages } from '#contract/pages'
import { REFRESH_MS, statusQuery } from '../../../api/console'
import { Page } from '../../../components/Page'
import { RelatedTasks } from '../../../components/RelatedTasks'
import { useFrame } from '../../../components/use-frame'
import { useHost } from '../../../components/use-host'
import { Button } from '../../../ui/Button'
import { DataTable } from '../../../ui/DataTable'
import { isFiltering } from '../../../ui/data-table/text-filter'
import { Loaded } from '../../../ui/Loaded'
import { downloadFile } from '../../../util/file'
import { LogFilterForm } from './LogFilterForm'
import { logColumns } from './log-columns'
import { filteredLog, filterFrom, filterParameters, type LogRow, logText } from './log-filter'

type LogRowsProps = {
  readonly title: string
  readonly topic: 'event-log' | 'configuration-log' | 'network-log'
}

const rowId = (row: LogRow) => String(row.id)
const newestFirst = [{ id: 'at', desc: true }]
const tasks: readonly MenuLink[] = [{ label: 'Configure the log settings', path: pages.logging }]

/** A log of this system alone (PSI-18): newest first, with a filter that can be linked to. */
export function LogRows({ title, topic }: LogRowsProps) {
  const [search, setSearch] = useSearchParams()
  const filter = useMemo(() => filterFrom(search), [search])
  const log = useQuery({ ...statusQuery(useHost(), topic), refetchInterval: REFRESH_MS })
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  const columns = useMemo(() => logColumns(timeZone), [timeZone])
  const rows = useMemo(() => filteredLog(log.data?.rows ?? [], filter), [log.data, filter])
  return (
    <Page title={title}>
      <LogFilterForm filter={filter} onFilter={(asked) => setSearch(filterParameters(asked))} />
      <Loaded query={log}>
        {() => (
          <DataTable
            label={title}
            rows={rows}
            columns={columns}
            rowId={rowId}
            initialSort={newestFirst}
            empty={isFiltering(filter) ? 'No lines match the filter.' : 'The log is empty.'}
            actions={() => (
              <Button
                disabled={rows.length === 0}
                onClick={() =>
                  downloadFile(`${topic}.txt`, logText(rows, timeZone), 'text/plain;charset=utf-8')
                }
              >
                Download this page
              </Button>
            )}
          />
        )}
      </Loaded>
      <RelatedTasks tasks={tasks} />
    </Page>
  )
}
