import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AdministratorSessions } from '#contract/wire/protection'
import { act, REFRESH_MS, statusQuery } from '../../api/console'
import { ActionTable } from '../../components/ActionTable'
import { Page } from '../../components/Page'
import { useFrame } from '../../components/use-frame'
import { useHost } from '../../components/use-host'
import type { DataColumn } from '../../ui/DataTable'
import { Loaded } from '../../ui/Loaded'
import { formatTime } from '../../util/time'

type SessionRow = AdministratorSessions['rows'][number]

const rowId = (row: SessionRow) => row.id
const rowName = (row: SessionRow) => `${row.user}, ${row.type}`

/** Users > Active administrator sessions: who is signed in on this system, and how to end that. */
export function ActiveAdministratorSessionsPage() {
  const host = useHost()
  const sessions = useQuery({ ...statusQuery(host, 'administrator-sessions'), refetchInterval: REFRESH_MS })
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  const columns = useMemo(() => columnsIn(timeZone), [timeZone])
  return (
    <Page title="Active administrator sessions">
      <Loaded query={sessions}>
        {({ rows }) => (
          <ActionTable
            label="Active administrator sessions"
            rows={rows}
            columns={columns}
            rowId={rowId}
            rowName={rowName}
            empty="Nobody is signed in."
            actionLabel="Terminate session"
            action={(ids) => act(host, 'terminate-sessions', { ids })}
          />
        )}
      </Loaded>
    </Page>
  )
}

function columnsIn(timeZone: string): readonly DataColumn<SessionRow>[] {
  return [
    { key: 'user', heading: 'User', value: (row) => row.user },
    { key: 'access', heading: 'Access level', value: (row) => row.access },
    { key: 'since', heading: 'Login time', value: (row) => formatTime(row.since, timeZone) },
    { key: 'type', heading: 'Type', value: (row) => row.type },
    { key: 'address', heading: 'IP address', value: (row) => row.address },
    { key: 'port', heading: 'Port', value: (row) => row.port ?? '' },
    { key: 'last', heading: 'Last access', value: (row) => formatTime(row.lastActiveAt, timeZone) },
  ]
}
