import type { NameQuestion } from '#contract/wire/dns'
import type { Endpoint, EndpointId, Registered } from '../../ground/state/endpoints'
import type { Expressway, World } from '../../ground/world'
import { methodOf } from './methods'

export { isAddressTyped, isByClusterName, methodCalled, NOT_OUTBOUND } from './methods'

const NONE: readonly Endpoint[] = []

/** The questions for addresses that the endpoints of the world put to DNS which go by such a name. */
export const addressQuestionsOf = (world: World): Pick<NameQuestion, 'view' | 'name' | 'type'>[] =>
  endpointsOf(world)
    .filter((endpoint) => methodOf(world, endpoint) === 'round-robin')
    .map(({ view, settings }) => ({ view, name: settings.address, type: 'A' as const }))

/** The endpoints that stand in the world one by one. */
export const endpointsOf = ({ endpoints }: World): readonly Endpoint[] =>
  endpoints ? Object.values(endpoints) : NONE

/** The endpoint with that id, or nothing. */
export function endpointCalled({ endpoints }: World, id: EndpointId): Endpoint | undefined {
  // An id from elsewhere may be the name of what every object has.
  return endpoints && Object.hasOwn(endpoints, id) ? endpoints[id] : undefined
}

/** What one types for its page. */
export const endpointHost = ({ name }: Endpoint): string => name.replace('@', '.')

/** The registrations that an endpoint has, and that whoever gave them still knows of. */
export function registrationsHeld({ lines }: Endpoint): Registered[] {
  return lines.flatMap(({ status }) => (status.is === 'registered' && status.isKnown ? [status] : []))
}

/** An endpoint on the list of an Expressway. */
export type Held = { readonly endpoint: Endpoint; readonly since: number }

/** The endpoints that an Expressway has on its list. */
export function endpointsAt(world: World, { id, power }: Expressway): readonly Held[] {
  if (!world.endpoints || power.state !== 'up') return []
  return endpointsOf(world).flatMap((endpoint) => {
    const here = registrationsHeld(endpoint).find(({ registrar }) => registrar === id)
    return here ? [{ endpoint, since: here.since }] : []
  })
}
