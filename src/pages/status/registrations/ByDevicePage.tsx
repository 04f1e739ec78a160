import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { act, deed, REFRESH_MS, statusQuery } from '../../../api/console'
import { ActionTable } from '../../../components/ActionTable'
import { Page } from '../../../components/Page'
import { useFrame } from '../../../components/use-frame'
import { useHost } from '../../../components/use-host'
import { Loaded } from '../../../ui/Loaded'
import { NO_DEVICES } from './no-devices'
import { type RegistrationRow, registrationColumns } from './registration-columns'

const rowId = (row: RegistrationRow) => row.id

/** Status > Registrations > By device: the devices registered to this Expressway, and no other peer's (CRE-60). */
export function ByDevicePage() {
  const host = useHost()
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  const registrations = useQuery({ ...statusQuery(host, 'registrations'), refetchInterval: REFRESH_MS })
  const columns = useMemo(() => registrationColumns(timeZone), [timeZone])
  return (
    <Page title="Registrations by device">
      <Loaded query={registrations}>
        {({ rows, canBlock }) => (
          <ActionTable
            label="Registrations"
            rows={rows}
            columns={columns}
            rowId={rowId}
            rowName={(row) => row.name}
            empty={NO_DEVICES}
            filterable
            actionLabel="Unregister"
            action={(ids) => act(host, 'unregister-devices', { ids })}
            change={(ids) => deed(host, 'unregister-devices', { ids })}
            {...(canBlock && {
              second: {
                label: 'Unregister and block',
                action: (ids) => act(host, 'unregister-devices', { ids, block: true }),
              },
            })}
          />
        )}
      </Loaded>
    </Page>
  )
}
