import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Registrations } from '#contract/wire/status'
import { act, REFRESH_MS, statusQuery } from '../../api/console'
import { ActionTable } from '../../components/ActionTable'
import { Page } from '../../components/Page'
import { useFrame } from '../../components/use-frame'
import { useHost } from '../../components/use-host'
import type { DataColumn } from '../../ui/DataTable'
import { Loaded } from '../../ui/Loaded'
import { formatTime } from '../../util/time'
import { timeColumn } from './time-column'
import { viewColumn } from './view-column'

type RegistrationRow = Registrations['rows'][number]

const rowId = (row: RegistrationRow) => row.id

/** Status > Registrations > By device: the devices registered to this Expressway, and no other peer's (CRE-60). */
export function RegistrationsByDevicePage() {
  const host = useHost()
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  const registrations = useQuery({ ...statusQuery(host, 'registrations'), refetchInterval: REFRESH_MS })
  const columns = useMemo(() => registrationColumns(timeZone), [timeZone])
  return (
    <Page title="Registrations by device" path="status/registrations/by-device">
      <Loaded query={registrations}>
        {({ rows }) => (
          <ActionTable
            label="Registrations"
            rows={rows}
            columns={columns}
            rowId={rowId}
            rowName={(row) => row.name}
            empty="No devices are registered to this system."
            filterable
            actionLabel="Unregister"
            action={(ids) => act(host, 'unregister-devices', { ids })}
          />
        )}
      </Loaded>
    </Page>
  )
}

function registrationColumns(timeZone: string): readonly DataColumn<RegistrationRow>[] {
  const columns: readonly DataColumn<RegistrationRow>[] = [
    { key: 'name', heading: 'Name', value: (row) => row.name },
    { key: 'number', heading: 'Number', value: (row) => row.number },
    { key: 'type', heading: 'Type', value: (row) => row.type },
    { key: 'protocol', heading: 'Protocol', value: (row) => row.protocol },
    timeColumn(
      'creation',
      'Creation time',
      (row) => row.creationTime,
      (ms) => formatTime(ms, timeZone),
    ),
    { key: 'address', heading: 'Address', value: (row) => row.address },
    { key: 'deviceType', heading: 'Device type', value: (row) => row.deviceType },
    { key: 'peer', heading: 'Peer', value: (row) => row.peer },
  ]
  return [...columns, viewColumn(columns, (row) => row.name)]
}
