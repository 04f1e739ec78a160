import { useState } from 'react'
import type { WorldSummary } from '#contract/wire/lab'
import type { Expressway } from '../../expressway-lamp'
import { Cluster } from './Cluster'
import { EndpointsOnMap } from './EndpointsOnMap'
import { MachineActions } from './MachineActions'
import { MachineCard } from './MachineCard'
import { layMap } from './map-layout'
import { TmsOnMap } from './TmsOnMap'
import { WhatIsBroken } from './WhatIsBroken'

/** The lab as a drawing: clusters with their boundary, machines beside them, what is broken, and what can be done on one. */
export function WorldMap({ world }: { world: WorldSummary }) {
  const { clusters, alone } = layMap(world, !world.keepsCause)
  const [asked, setAsked] = useState<string | null>(null)
  const { expressways } = world
  const chosen =
    expressways.find(({ id }) => id === asked) ?? expressways.find(({ primary }) => primary) ?? expressways[0]
  const card = (expressway: Expressway) => (
    <MachineCard
      expressway={expressway}
      isChosen={expressway.id === chosen?.id}
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
      <div role="group" aria-label="Map of the world" className="flex flex-col gap-3 @xl:flex-row">
        {clusters.map((cluster) => (
          <Cluster key={cluster.key} cluster={cluster} drawCard={card} />
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
      {world.tms && <TmsOnMap {...world.tms} />}
      {world.endpoints && <EndpointsOnMap endpoints={world.endpoints} />}
      <WhatIsBroken world={world} />
      {chosen && <MachineActions key={chosen.id} expressway={chosen} world={world} />}
    </section>
  )
}
