import type { Registrations } from '#contract/wire/status'
import type { DataColumn } from '../../../ui/DataTable'
import { formatTime } from '../../../util/time'
import { timeColumn } from '../time-column'
import { viewColumn } from '../view-column'

export type RegistrationRow = Registrations['rows'][number]

/** The columns of the list of registered devices, times in the zone of the system. */
export function registrationColumns(timeZone: string): readonly DataColumn<RegistrationRow>[] {
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
