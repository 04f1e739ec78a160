import { useMemo } from 'react'
import type { CallHistory } from '#contract/wire/traffic'
import { StatusTablePage } from '../../../components/StatusTablePage'
import { useFrame } from '../../../components/use-frame'
import { useStatus } from '../../../components/use-status'
import type { DataColumn } from '../../../ui/DataTable'
import { formatDuration, formatTime } from '../../../util/time'
import { timeColumn } from '../time-column'
import { viewColumn } from '../view-column'

type CallRow = CallHistory['rows'][number]

const rowId = (row: CallRow) => row.id

/** Status > Calls > History: the calls that ended on any peer of the cluster since its last restart. */
export function HistoryPage() {
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  const columns = useMemo(() => callColumns(timeZone), [timeZone])
  return (
    <StatusTablePage
      title="Call history"
      query={useStatus('call-history')}
      columns={columns}
      rowId={rowId}
      empty="No call has ended since the last restart."
    />
  )
}

function callColumns(timeZone: string): readonly DataColumn<CallRow>[] {
  const inZone = (ms: number) => formatTime(ms, timeZone)
  const columns: readonly DataColumn<CallRow>[] = [
    timeColumn('start', 'Start time', (row: CallRow) => row.startTime, inZone),
    timeColumn('end', 'End time', (row: CallRow) => row.endTime, inZone),
    timeColumn('duration', 'Duration', (row: CallRow) => row.endTime - row.startTime, formatDuration),
    { key: 'source', heading: 'Source', value: (row) => row.source },
    { key: 'destination', heading: 'Destination', value: (row) => row.destination },
    { key: 'type', heading: 'Type', value: (row) => row.type },
    { key: 'protocol', heading: 'Protocol', value: (row) => row.protocol },
    { key: 'status', heading: 'Status', value: (row) => row.status },
    { key: 'peer', heading: 'Peer', value: ({ own, peer }) => (own ? 'This system' : peer) },
  ]
  return [...columns, viewColumn(columns, (row) => `${row.source} to ${row.destination}`)]
}
