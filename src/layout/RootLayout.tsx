import { Outlet } from 'react-router'
import { LabChrome } from '../lab/LabChrome'
import { useLeftVisits } from './use-visits'

/** Everything: the lab around the page of the route. */
export function RootLayout() {
  useLeftVisits()
  return (
    <LabChrome>
      <Outlet />
    </LabChrome>
  )
}
