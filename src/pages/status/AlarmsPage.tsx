import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Alarms } from '#contract/wire/status'
import { act, REFRESH_MS, statusQuery } from '../../api/console'
import { ActionTable } from '../../components/ActionTable'
import { Page } from '../../components/Page'
import { useFrame } from '../../components/use-frame'
import { useHost } from '../../components/use-host'
import { Loaded } from '../../ui/Loaded'
import { alarmColumns } from './alarm-columns'

type AlarmRow = Alarms['rows'][number]

const ownRows = (row: AlarmRow) => row.own
const rowId = (row: AlarmRow) => row.id

/** Status > Alarms: the alarms of every peer, of which only this system's own can be acknowledged. */
export function AlarmsPage() {
  const host = useHost()
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  const alarms = useQuery({ ...statusQuery(host, 'alarms'), refetchInterval: REFRESH_MS })
  const columns = useMemo(() => alarmColumns(host, timeZone), [host, timeZone])
  return (
    <Page title="Alarms">
      <Loaded query={alarms}>
        {({ rows }) => (
          <ActionTable
            label="Alarms"
            rows={rows}
            columns={columns}
            rowId={rowId}
            rowName={(row) => row.title}
            empty="No alarms are raised."
            selectable={ownRows}
            actionLabel="Acknowledge"
            action={(ids) => act(host, 'acknowledge-alarms', { ids })}
          />
        )}
      </Loaded>
    </Page>
  )
}
