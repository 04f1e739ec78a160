import type { Due } from '../../ground/due'
import type { Endpoint, Registered } from '../../ground/state/endpoints'
import type { World } from '../../ground/world'
import { endpointsOf } from './read'
import { renewedBy } from './registrar'
import { work } from './search'
import { dueAt } from './turns'

/** What a refresh that is not answered as before brings. */
const refreshName = (world: World, endpoint: Endpoint, status: Registered) =>
  renewedBy(world, endpoint, status)
    ? `${endpoint.id} learns of another Time to live`
    : `${endpoint.id} finds out that its registration is gone`

/** What endpoints do by themselves. A refresh that is answered as before is nothing, and costs nothing. */
export function endpointsDue(world: World): Due[] {
  return endpointsOf(world).flatMap((endpoint) =>
    endpoint.lines.flatMap(({ status }, index) => {
      const at = dueAt(world, endpoint, index)
      if (at === null) return []
      const name = status.is === 'registered' ? refreshName(world, endpoint, status) : null
      return [{ at, name, run: [(stage, before) => work(stage, before, endpoint.id)] }]
    }),
  )
}
