import { LabPage } from '../pages/LabPage'
import { WhenKnown } from '../pages/WhenKnown'
import { useWorld } from '../use-world'
import { PathQuality } from './PathQuality'
import { PortMatrix } from './PortMatrix'

/** The page of the firewalls between the Expressways (PRT-01), and of how good the paths are (PRE-09). */
export function PortsPage() {
  const world = useWorld()
  return (
    <LabPage
      title="Ports"
      about="What the firewalls between the Expressways let through, from each to each, and how good the way between them is."
    >
      <WhenKnown query={world}>
        {(known) =>
          known.expressways.length < 2 ? (
            <p>There is one Expressway in this world: nothing stands between it and another.</p>
          ) : (
            <>
              <PortMatrix world={known} />
              <PathQuality world={known} />
            </>
          )
        }
      </WhenKnown>
    </LabPage>
  )
}
