import { useMemo } from 'react'
import type { RegistrationAliases } from '#contract/wire/traffic'
import { StatusTablePage } from '../../../components/StatusTablePage'
import { useFrame } from '../../../components/use-frame'
import { useStatus } from '../../../components/use-status'
import type { DataColumn } from '../../../ui/DataTable'
import { formatTime } from '../../../util/time'
import { timeColumn } from '../time-column'
import { NO_DEVICES } from './no-devices'

type AliasRow = RegistrationAliases['rows'][number]

const rowId = (row: AliasRow) => row.id

/** Status > Registrations > By alias: every name by which a device that is registered here can be called. */
export function ByAliasPage() {
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  const columns = useMemo(() => aliasColumns(timeZone), [timeZone])
  return (
    <StatusTablePage
      title="Registrations by alias"
      query={useStatus('registration-aliases')}
      columns={columns}
      rowId={rowId}
      empty={NO_DEVICES}
    />
  )
}

function aliasColumns(timeZone: string): readonly DataColumn<AliasRow>[] {
  return [
    { key: 'alias', heading: 'Alias', value: (row) => row.alias },
    { key: 'aliasType', heading: 'Alias type', value: (row) => row.aliasType },
    { key: 'device', heading: 'Device name', value: (row) => row.device },
    { key: 'protocol', heading: 'Protocol', value: (row) => row.protocol },
    timeColumn(
      'creationTime',
      'Creation time',
      (row: AliasRow) => row.creationTime,
      (ms) => formatTime(ms, timeZone),
    ),
    { key: 'address', heading: 'Address', value: (row) => row.address },
    { key: 'peer', heading: 'Peer', value: (row) => row.peer },
  ]
}
