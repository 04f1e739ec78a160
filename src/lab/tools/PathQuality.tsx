import type { WorldSummary } from '#contract/wire/lab'
import { FaultList } from '../pages/FaultList'
import { Panel } from '../pages/Panel'
import { AddFault } from './AddFault'

/** What is broken between two Expressways or more, and the form that breaks more: round trip, loss, NAT, a path that is cut. */
export function PathQuality({ world: { faults, expressways } }: { readonly world: WorldSummary }) {
  const between = faults.filter((fault) => fault.expressways.length > 1)
  return (
    <Panel title="The way between them">
      <p className="max-w-3xl text-(--lab-soft)">
        Peers may be at most 30 ms apart, there and back. Over that, and where packets are lost, contact fails
        or comes and goes.
      </p>
      <AddFault
        expressways={expressways}
        kinds={['round-trip', 'round-trip-unsteady', 'packet-loss', 'nat', 'path-cut']}
      />
      {between.length === 0 && (
        <p className="text-(--lab-soft)">Nothing is known to be wrong between any two of them.</p>
      )}
      <FaultList faults={between} />
    </Panel>
  )
}
