import { LabPage } from '../pages/LabPage'
import { WhenKnown } from '../pages/WhenKnown'
import { useWorld } from '../use-world'
import { LicenceDesk } from './LicenceDesk'

/** The page where option keys come from. */
export function LicenceDeskPage() {
  const world = useWorld()
  return (
    <LabPage title="Licence desk" about="Makes option keys, each for the serial number of one unit.">
      <WhenKnown query={world}>{({ expressways }) => <LicenceDesk expressways={expressways} />}</WhenKnown>
    </LabPage>
  )
}
