import type { WorldSummary } from '#contract/wire/lab'
import { FaultList } from '../pages/FaultList'
import { Panel } from '../pages/Panel'
import { AddFault } from './AddFault'
import { MendingForm } from './mending/MendingForm'

/** Breaks the world on purpose, and mends it. */
export function Faults({ world }: { world: WorldSummary }) {
  return (
    <>
      <Panel title="Faults">
        <AddFault expressways={world.expressways} />
        {world.faults.length === 0 && !world.keepsCause && (
          <p className="text-(--lab-soft)">Nothing is broken on purpose.</p>
        )}
        <FaultList faults={world.faults} />
      </Panel>
      <Panel title="Have it mended">
        <p>
          Sends those who look after network, power and servers. They look where you send them, and mend what
          you name if they find it there; how long a way takes, or how much of it is lost, they measure
          themselves.
        </p>
        <MendingForm expressways={world.expressways} />
      </Panel>
    </>
  )
}
