import { createRoot } from 'react-dom/client'
import {
  type RegistrationRow,
  registrationColumns,
} from '../../../src/pages/status/registrations/registration-columns'
import { DataTable } from '../../../src/ui/DataTable'
import '../../../src/style.css'
import { PlainTable } from './PlainTable'
import { rows } from './rows'

const columns = registrationColumns('UTC')
const rowId = (row: RegistrationRow) => row.id
const rowName = (row: RegistrationRow) => row.name

const lists = {
  lab: () => (
    <DataTable
      label="Registrations"
      rows={rows}
      columns={columns}
      rowId={rowId}
      rowName={rowName}
      empty="No devices are registered."
      selectable={() => true}
      filterable
    />
  ),
  'plain-200': () => <PlainTable rows={rows} pageRows={200} />,
  'plain-15000': () => <PlainTable rows={rows} pageRows={15_000} />,
}

declare global {
  /** Shows one of the lists; called by the measurement. */
  var showList: (name: keyof typeof lists) => void
}

globalThis.showList = (name) => {
  const List = lists[name]
  const element = document.querySelector('#root')
  if (element) createRoot(element).render(<List />)
}
