import { StatusTablePage } from '../../../../components/StatusTablePage'
import { useStatus } from '../../../../components/use-status'
import { portColumns, portRowId } from './port-columns'

/** Maintenance > Tools > Port usage > Local outbound ports: from where this system calls. */
export function LocalOutboundPortsPage() {
  const { data, error } = useStatus('port-usage')
  return (
    <StatusTablePage
      title="Local outbound ports"
      query={{ data: data && { rows: data.outbound }, error }}
      columns={portColumns}
      rowId={portRowId}
      empty="No port is in use."
    />
  )
}
