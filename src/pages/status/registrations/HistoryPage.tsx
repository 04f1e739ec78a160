import { useMemo } from 'react'
import type { RegistrationHistory } from '#contract/wire/traffic'
import { StatusTablePage } from '../../../components/StatusTablePage'
import { useFrame } from '../../../components/use-frame'
import { useStatus } from '../../../components/use-status'
import type { DataColumn } from '../../../ui/DataTable'
import { formatTime } from '../../../util/time'
import { timeColumn } from '../time-column'

type RegistrationRow = RegistrationHistory['rows'][number]

const rowId = (row: RegistrationRow) => row.id

/** Status > Registrations > History: devices that were unregistered, or whose registration ran out. */
export function HistoryPage() {
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  const columns = useMemo(() => registrationColumns(timeZone), [timeZone])
  return (
    <StatusTablePage
      title="Registration history"
      query={useStatus('registration-history')}
      columns={columns}
      rowId={rowId}
      empty="No registration has ended since the last restart."
    />
  )
}

function registrationColumns(timeZone: string): readonly DataColumn<RegistrationRow>[] {
  const inZone = (ms: number) => formatTime(ms, timeZone)
  return [
    { key: 'name', heading: 'Name', value: (row) => row.name },
    { key: 'number', heading: 'Number', value: (row) => row.number },
    { key: 'type', heading: 'Type', value: (row) => row.type },
    { key: 'protocol', heading: 'Protocol', value: (row) => row.protocol },
    timeColumn('creationTime', 'Creation time', (row: RegistrationRow) => row.creationTime, inZone),
    timeColumn('endTime', 'End time', (row: RegistrationRow) => row.endTime, inZone),
    { key: 'reason', heading: 'Reason', value: (row) => row.reason },
    { key: 'address', heading: 'Address', value: (row) => row.address },
  ]
}
