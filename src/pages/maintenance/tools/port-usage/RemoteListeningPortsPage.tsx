import { StatusTablePage } from '../../../../components/StatusTablePage'
import { useStatus } from '../../../../components/use-status'
import { portColumns, portRowId } from './port-columns'

/** Maintenance > Tools > Port usage > Remote listening ports: where this system calls to. */
export function RemoteListeningPortsPage() {
  const { data, error } = useStatus('port-usage')
  return (
    <StatusTablePage
      title="Remote listening ports"
      query={{ data: data && { rows: data.remote }, error }}
      columns={portColumns}
      rowId={portRowId}
      empty="No port is in use."
    />
  )
}
