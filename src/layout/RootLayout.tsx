import { Outlet } from 'react-router'
import { LabChrome } from '../lab/LabChrome'

/** Everything: the lab around the page of the route. */
export function RootLayout() {
  return (
    <LabChrome>
      <Outlet />
    </LabChrome>
  )
}
