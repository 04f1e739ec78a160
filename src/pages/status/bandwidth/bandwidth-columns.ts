import type { Bandwidth } from '#contract/wire/traffic'
import type { DataColumn } from '../../../ui/DataTable'

type BandwidthRow = Bandwidth['rows'][number]

/** Links and pipes are told by their names. */
export const bandwidthRowId = (row: BandwidthRow) => row.name

/** What a link or a pipe carries. */
export const bandwidthColumns: readonly DataColumn<BandwidthRow>[] = [
  { key: 'name', heading: 'Name', value: (row) => row.name },
  { key: 'calls', heading: 'Calls', value: (row) => row.calls, numeric: true },
  { key: 'bandwidth', heading: 'Bandwidth used (kbps)', value: (row) => row.bandwidthKbps, numeric: true },
]
