import { useWorld } from '../use-world'
import { LabPage } from '../pages/LabPage'
import { LicenceDesk } from './LicenceDesk'
import { WhenKnown } from '../pages/WhenKnown'

/** The page where option keys come from. */
export function LicenceDeskPage() {
  const world = useWorld()
  return (
    <LabPage title="Licence desk" about="Makes option keys, each for the serial number of one unit.">
      <WhenKnown query={world}>{({ expressways }) => <LicenceDesk expressways={expressways} />}</WhenKnown>
    </LabPage>
  )
}
