import fakeDataProvider from 'ra-data-fakerest'
import { StrictMode } from 'react'
import { Admin, DataTable, List, Resource } from 'react-admin'
import { createRoot } from 'react-dom/client'

const units = Array.from({ length: 20 }, (_, index) => ({
  id: index + 1,
  // The other way round than the ids, so that to sort by name shows another first row.
  name: `unit ${40 - index}`,
  address: `192.0.2.${index + 1}`,
  state: index % 5 === 0 ? 'idle' : 'working',
}))

/** The list as the documentation of the framework writes one. */
function Units() {
  return (
    <List perPage={25}>
      <DataTable>
        <DataTable.Col source="name" />
        <DataTable.Col source="address" />
        <DataTable.Col source="state" />
      </DataTable>
    </List>
  )
}

const place = document.getElementById('root')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Admin dataProvider={fakeDataProvider({ units })} disableTelemetry>
        <Resource name="units" list={Units} />
      </Admin>
    </StrictMode>,
  )
}
