import type { Stage } from '../../ground/stage'
import type { EndpointId } from '../../ground/state/endpoints'
import type { Expressway } from '../../ground/world'

export { newLine, work } from './search'

/** An Expressway forgets endpoints: all that it has as it goes down, or those that somebody unregisters. */
export function forgetEndpoints(
  { world }: Stage,
  { id }: Pick<Expressway, 'id'>,
  isMeant: (endpoint: EndpointId) => boolean = () => true,
): void {
  if (!world.endpoints) return
  for (const endpoint of Object.values(world.endpoints)) {
    if (!isMeant(endpoint.id)) continue
    for (const { status } of endpoint.lines)
      if (status.is === 'registered' && status.registrar === id) status.isKnown = false
  }
}
