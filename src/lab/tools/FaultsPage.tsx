import { LabPage } from '../pages/LabPage'
import { WhenKnown } from '../pages/WhenKnown'
import { useWorld } from '../use-world'
import { Faults } from './Faults'

/** The page of everything that is broken on purpose. */
export function FaultsPage() {
  const world = useWorld()
  return (
    <LabPage
      title="Faults"
      about="Everything that is broken on purpose, of machines, of what is between them and of the servers around them."
    >
      <WhenKnown query={world}>{(known) => <Faults world={known} />}</WhenKnown>
    </LabPage>
  )
}
