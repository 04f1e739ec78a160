import { LabPage } from '../../pages/LabPage'
import { Panel } from '../../pages/Panel'
import { WhenKnown } from '../../pages/WhenKnown'
import { useWorld } from '../../use-world'
import { MendingForm } from './MendingForm'

/** Sends those who look after what lies around the machines. */
export function MendingPage() {
  const world = useWorld()
  return (
    <LabPage
      title="Have it mended"
      about="Sends those who look after network, power and servers. They look where you send them, and mend what you name if they find it there; how long a way takes or how much of it is lost they measure themselves."
    >
      <WhenKnown query={world}>
        {({ expressways }) => (
          <Panel title="What you take to be broken">
            <MendingForm expressways={expressways} />
          </Panel>
        )}
      </WhenKnown>
    </LabPage>
  )
}
