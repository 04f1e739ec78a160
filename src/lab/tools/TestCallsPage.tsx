import { LabPage } from '../pages/LabPage'
import { WhenKnown } from '../pages/WhenKnown'
import { useWorld } from '../use-world'
import { TestCall } from './TestCall'

/** The page from which test calls are placed. */
export function TestCallsPage() {
  const world = useWorld()
  return (
    <LabPage
      title="Test calls"
      about="Places a call from something that is registered to an Expressway, and tells which way it took and why."
    >
      <WhenKnown query={world}>{({ expressways }) => <TestCall expressways={expressways} />}</WhenKnown>
    </LabPage>
  )
}
