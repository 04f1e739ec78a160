import type { Due } from '../../ground/due'
import type { World } from '../../ground/world'
import { endpointsOf } from './read'
import { work } from './search'
import { dueAt } from './turns'

/** What endpoints do by themselves. A refresh that is answered as before is nothing, and costs nothing. */
export function endpointsDue(world: World): Due[] {
  return endpointsOf(world).flatMap((endpoint) =>
    endpoint.lines.flatMap(({ status }, index) => {
      const at = dueAt(world, endpoint, index)
      if (at === null) return []
      const name =
        status.is === 'registered' ? `${endpoint.id} finds out that its registration is gone` : null
      return [{ at, name, run: [(stage, before) => work(stage, before, endpoint.id)] }]
    }),
  )
}
