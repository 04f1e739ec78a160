import type { WorldSummary } from '#contract/wire/lab'
import { FaultList } from '../pages/FaultList'
import { Panel } from '../pages/Panel'
import { AddFault } from './AddFault'

/** Breaks the world on purpose, and mends it. */
export function Faults({ world }: { world: WorldSummary }) {
  return (
    <Panel title="Faults">
      <AddFault expressways={world.expressways} />
      {world.faults.length === 0 && <p className="text-(--lab-soft)">Nothing is broken on purpose.</p>}
      <FaultList faults={world.faults} />
    </Panel>
  )
}
