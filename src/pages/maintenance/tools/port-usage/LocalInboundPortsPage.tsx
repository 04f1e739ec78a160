import { StatusTablePage } from '../../../../components/StatusTablePage'
import { useStatus } from '../../../../components/use-status'
import { portColumns, portRowId } from './port-columns'

/** Maintenance > Tools > Port usage > Local inbound ports: where this system listens. */
export function LocalInboundPortsPage() {
  const { data, error } = useStatus('port-usage')
  return (
    <StatusTablePage
      title="Local inbound ports"
      query={{ data: data && { rows: data.inbound }, error }}
      columns={portColumns}
      rowId={portRowId}
      empty="No port is in use."
    />
  )
}
