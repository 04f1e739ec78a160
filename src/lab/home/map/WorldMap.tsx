import { useState } from 'react'
import type { WorldSummary } from '#contract/wire/lab'
import { type Expressway, shortName } from '../../expressway-lamp'
import { LabButton } from '../../LabButton'
import { useRun } from '../../use-world'
import { Cluster } from './Cluster'
import { CopiesNow } from './CopiesNow'
import { EndpointsOnMap } from './EndpointsOnMap'
import { MachineActions } from './MachineActions'
import { MachineCard } from './MachineCard'
import { layMap } from './map-layout'
import { lossWords } from './moves'
import { TmsOnMap } from './TmsOnMap'
import { useTravel } from './use-travel'
import { WhatIsBroken } from './WhatIsBroken'
import { WorldTable } from './WorldTable'

/** The lab as a drawing: clusters with their boundary, machines beside them, what is broken, and what can be done on one. */
export function WorldMap({ world }: { world: WorldSummary }) {
  const { data: run } = useRun()
  const isTold = !world.keepsCause
  const { clusters, alone } = layMap(world, isTold)
  const [asked, setAsked] = useState<string | null>(null)
  const [isTable, setTable] = useState(false)
  const { losses, travels } = useTravel(world)
  // An exam tells no step.
  const stepHost = run?.steps.find(({ state }) => state === 'current')?.host ?? null
  const { expressways } = world
  const chosen =
    expressways.find(({ id }) => id === asked) ?? expressways.find(({ primary }) => primary) ?? expressways[0]
  const nameOf = (id: string) => shortName(expressways.find((one) => one.id === id)?.host ?? id)
  const card = (expressway: Expressway) => (
    <MachineCard
      expressway={expressway}
      isChosen={expressway.id === chosen?.id}
      isDue={expressway.host === stepHost}
      onChoose={() => setAsked(expressway.id)}
    />
  )
  return (
    <section
      aria-labelledby="lab-world"
      className="@container flex flex-col gap-2 rounded border border-(--lab-line) bg-(--lab-panel) p-2"
    >
      <h2 id="lab-world" className="sr-only">
        The world
      </h2>
      {isTable ? (
        <WorldTable world={world} chosen={chosen?.id} onChoose={setAsked} stepHost={stepHost} />
      ) : (
        <div role="group" aria-label="Map of the world" className="flex flex-col gap-3 @xl:flex-row">
          {clusters.map((cluster) => (
            <Cluster key={cluster.key} cluster={cluster} drawCard={card} travels={travels} />
          ))}
          {alone.length > 0 && (
            <ul
              aria-label="Standalone"
              className={`flex shrink-0 flex-wrap content-center gap-3 ${clusters.length > 0 ? '@xl:w-42' : 'grow justify-center'}`}
            >
              {alone.map((expressway) => (
                <li key={expressway.id} className="w-42">
                  {card(expressway)}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <CopiesNow world={world} />
      {(isTold ? losses : []).map((loss) => (
        <p key={loss.from} className="text-dense">
          {lossWords(loss, nameOf)}
        </p>
      ))}
      {world.tms && <TmsOnMap {...world.tms} />}
      {world.endpoints && <EndpointsOnMap endpoints={world.endpoints} />}
      <WhatIsBroken world={world} />
      <div className="flex flex-wrap items-start gap-x-3 border-t border-(--lab-line) pt-1">
        <div className="min-w-0 flex-1 basis-60">
          {chosen && <MachineActions key={chosen.id} expressway={chosen} world={world} />}
        </div>
        <MapOrTable isTable={isTable} onChange={setTable} />
      </div>
    </section>
  )
}

/** Chooses between the drawing and the table. */
function MapOrTable({
  isTable,
  onChange,
}: {
  readonly isTable: boolean
  readonly onChange: (is: boolean) => void
}) {
  return (
    <div role="group" aria-label="How the world is shown" className="flex text-dense">
      <LabButton aria-pressed={!isTable} onClick={() => onChange(false)}>
        Map
      </LabButton>
      <LabButton aria-pressed={isTable} onClick={() => onChange(true)}>
        Table
      </LabButton>
    </div>
  )
}
