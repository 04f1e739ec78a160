import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { MenuLink } from '#contract/menu'
import { pages } from '#contract/pages'
import type { BlockedAddresses } from '#contract/wire/protection'
import { act, REFRESH_MS, statusQuery } from '../../../../api/console'
import { ActionTable } from '../../../../components/ActionTable'
import { Page } from '../../../../components/Page'
import { RelatedTasks } from '../../../../components/RelatedTasks'
import { useFrame } from '../../../../components/use-frame'
import { useHost } from '../../../../components/use-host'
import type { DataColumn } from '../../../../ui/DataTable'
import { Loaded } from '../../../../ui/Loaded'
import { formatTime } from '../../../../util/time'

type BanRow = BlockedAddresses['rows'][number]

const rowId = (row: BanRow) => row.id
const rowName = (row: BanRow) => `${row.address} on ${row.peer}`
const tasks: readonly MenuLink[] = [
  { label: 'Turn automated protection on or off', path: pages.administration },
]

/** System > Protection > Automated detection > Blocked addresses: who was kept out after failed logins (PSI-26). */
export function BlockedAddressesPage() {
  const host = useHost()
  const blocked = useQuery({ ...statusQuery(host, 'blocked-addresses'), refetchInterval: REFRESH_MS })
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  const columns = useMemo(() => columnsIn(timeZone), [timeZone])
  return (
    <Page title="Blocked addresses">
      <Loaded query={blocked}>
        {({ rows }) => (
          <ActionTable
            label="Blocked addresses"
            rows={rows}
            columns={columns}
            rowId={rowId}
            rowName={rowName}
            empty="No address is blocked."
            actionLabel="Unblock"
            action={(ids) => act(host, 'unblock-addresses', { ids })}
          />
        )}
      </Loaded>
      <RelatedTasks tasks={tasks} />
    </Page>
  )
}

function columnsIn(timeZone: string): readonly DataColumn<BanRow>[] {
  return [
    { key: 'address', heading: 'IP address', value: (row) => row.address },
    { key: 'service', heading: 'Protection category', value: (row) => row.service },
    { key: 'peer', heading: 'Peer', value: (row) => row.peer },
    { key: 'since', heading: 'Blocked at', value: (row) => formatTime(row.since, timeZone) },
    { key: 'until', heading: 'Blocked until', value: (row) => formatTime(row.until, timeZone) },
  ]
}
