import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Calls } from '#contract/wire/status'
import { act, deed, REFRESH_MS, statusQuery } from '../../../api/console'
import { ActionTable } from '../../../components/ActionTable'
import { Page } from '../../../components/Page'
import { useFrame } from '../../../components/use-frame'
import { useHost } from '../../../components/use-host'
import { useWorldNow } from '../../../components/use-world-now'
import type { DataColumn } from '../../../ui/DataTable'
import { Loaded } from '../../../ui/Loaded'
import { formatDuration, formatTime } from '../../../util/time'
import { timeColumn } from '../time-column'
import { viewColumn } from '../view-column'

type CallRow = Calls['rows'][number]

const ownRows = (row: CallRow) => row.own
const rowId = (row: CallRow) => row.id
const callName = (row: CallRow) => `${row.source} to ${row.destination}`

/** Status > Calls: the calls of the whole cluster, of which only this system's own can be disconnected. */
export function CallsPage() {
  const host = useHost()
  const calls = useQuery({ ...statusQuery(host, 'calls'), refetchInterval: REFRESH_MS })
  const columns = useCallColumns()
  return (
    <Page title="Calls">
      <Loaded query={calls}>
        {({ rows }) => (
          <ActionTable
            label="Calls"
            rows={rows}
            columns={columns}
            rowId={rowId}
            rowName={callName}
            empty="No calls are in progress."
            filterable
            selectable={ownRows}
            actionLabel="Disconnect"
            action={(ids) => act(host, 'disconnect-calls', { ids })}
            change={(ids) => deed(host, 'disconnect-calls', { ids })}
          />
        )}
      </Loaded>
    </Page>
  )
}

function useCallColumns(): readonly DataColumn<CallRow>[] {
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  const now = useWorldNow() ?? 0
  return useMemo(() => {
    const columns: readonly DataColumn<CallRow>[] = [
      timeColumn(
        'start',
        'Start time',
        (row: CallRow) => row.startTime,
        (ms) => formatTime(ms, timeZone),
      ),
      timeColumn(
        'duration',
        'Duration',
        (row: CallRow) => Math.max(row.durationMs, now - row.startTime),
        formatDuration,
      ),
      { key: 'source', heading: 'Source', value: (row) => row.source },
      { key: 'destination', heading: 'Destination', value: (row) => row.destination },
      { key: 'type', heading: 'Type', value: (row) => row.type },
      { key: 'sipVariant', heading: 'SIP variant', value: (row) => row.sipVariant },
      { key: 'protocol', heading: 'Protocol', value: (row) => row.protocol },
      { key: 'peer', heading: 'Peer', value: ({ own, peer }) => (own ? 'This system' : peer) },
    ]
    return [...columns, viewColumn(columns, callName)]
  }, [timeZone, now])
}
