import type { PortUsage } from '#contract/wire/traffic'
import type { DataColumn } from '../../../../ui/DataTable'

type PortRow = PortUsage['inbound'][number]

/** A port is told by where it is and what it is for. */
export const portRowId = ({ type, description, address, ports, transport }: PortRow) =>
  [type, description, address, ports, transport].join(' ')

/** What a firewall has to know of a port. */
export const portColumns: readonly DataColumn<PortRow>[] = [
  { key: 'type', heading: 'Type', value: (row) => row.type },
  { key: 'description', heading: 'Description', value: (row) => row.description },
  { key: 'address', heading: 'IP address', value: (row) => row.address },
  { key: 'ports', heading: 'IP port', value: (row) => row.ports },
  { key: 'transport', heading: 'Transport', value: (row) => row.transport },
]
