import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { definition as zones } from '#contract/lists/configuration/zones/zones'
import type { ListItem } from '#contract/lists/list'
import type { ZonesStatus } from '#contract/wire/status'
import { REFRESH_MS, statusQuery } from '../../../api/console'
import { ListPage } from '../../../components/ListPage'
import { fieldColumn, nameColumn } from '../../../components/lists/list-columns'
import { useHost } from '../../../components/use-host'
import { h323State, sipState } from '../../../components/zone-state'
import type { DataColumn } from '../../../ui/DataTable'
import { zoneBeside } from './zone-beside'

type ZoneStatus = ZonesStatus['rows'][number]

/** Configuration > Zones > Zones: the saved zones, each with what it carries and whether it works. */
export function ZonesPage() {
  const { data } = useQuery({ ...statusQuery(useHost(), 'zones'), refetchInterval: REFRESH_MS })
  const columns = useMemo(() => zoneColumns(new Map(data?.rows.map((row) => [row.id, row]))), [data])
  return (
    <ListPage
      definition={zones}
      columns={columns}
      besideField={(itemId, field, texts) =>
        zoneBeside(
          data?.rows.find(({ id }) => id === itemId),
          field,
          texts,
        )
      }
    />
  )
}

function zoneColumns(statuses: ReadonlyMap<string, ZoneStatus>): DataColumn<ListItem>[] {
  const column = (
    key: string,
    heading: string,
    value: (row: ZoneStatus) => string | number,
    more?: Pick<DataColumn<ListItem>, 'numeric' | 'cell'>,
  ): DataColumn<ListItem> => ({
    key,
    heading,
    value: ({ id }) => {
      const row = statuses.get(id)
      return row ? value(row) : ''
    },
    ...more,
  })
  const workingState = (
    key: string,
    heading: string,
    status: (row: ZoneStatus) => ZoneStatus['sipStatus'],
    words: (row: ZoneStatus) => string,
    causes: (row: ZoneStatus) => readonly string[] = () => [],
  ) =>
    column(key, heading, words, {
      cell: ({ id }) => {
        const row = statuses.get(id)
        return (
          row && (
            <>
              <span className={stateLook[status(row)]}>{words(row)}</span>
              <Causes causes={causes(row)} />
            </>
          )
        )
      },
    })
  const name = nameColumn(zones)
  return [
    {
      ...name,
      cell: (item) => (
        <>
          {name.cell?.(item)}
          <NamesPeers peers={statuses.get(item.id)?.clusterPeers ?? []} />
        </>
      ),
    },
    fieldColumn('type', 'Type'),
    column('calls', 'Calls', ({ calls }) => calls, { numeric: true }),
    column('bandwidth', 'Bandwidth used', ({ bandwidthKbps }) => `${bandwidthKbps} kbps`, { numeric: true }),
    column('proxied', 'Proxied registrations', ({ proxiedRegistrations }) => proxiedRegistrations, {
      numeric: true,
    }),
    workingState('h323', 'H.323 status', ({ h323Status }) => h323Status, h323State),
    workingState(
      'sip',
      'SIP status',
      ({ sipStatus }) => sipStatus,
      sipState,
      ({ sipCauses }) => sipCauses,
    ),
    column('searchRules', 'Search rule status', ({ searchRuleStatus }) => searchRuleStatus),
  ]
}

const stateLook: Readonly<Record<ZoneStatus['sipStatus'], string>> = {
  Off: '',
  On: '',
  Checking: 'text-unknown',
  Active: 'font-bold text-good',
  Failed: 'font-bold text-bad',
}

/** Why a zone has failed, for each system at its other end (NEI-16). */
function Causes({ causes }: { readonly causes: readonly string[] }) {
  return causes.map((cause) => (
    <div key={cause} className="text-xs text-bad">
      {cause}
    </div>
  ))
}

/** Peers of one cluster are no neighbors of each other: a zone that names one is marked (CRE-25). */
function NamesPeers({ peers }: { readonly peers: readonly string[] }) {
  if (peers.length === 0) return null
  return <div className="text-xs text-bad">Names a peer of this cluster: {peers.join(', ')}</div>
}
