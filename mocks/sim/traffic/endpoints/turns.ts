import { present } from '../../ground/assert'
import type { Endpoint, Registered } from '../../ground/state/endpoints'
import type { World } from '../../ground/world'
import { nextTryAt } from './leads'
import { isRenewed } from './registrar'

/** The first refresh of a registration at that moment or after it. */
export function refreshAt({ since, lifeSince = since, lifeMs }: Registered, moment: number): number {
  return lifeSince + Math.max(1, Math.ceil((moment - lifeSince) / lifeMs)) * lifeMs
}

/** When something happens to one registration of an endpoint; null while it stays as it is for all that is known. */
export function dueAt(world: World, endpoint: Endpoint, index: number): number | null {
  const { status } = present(endpoint.lines[index], 'every registration has its line')
  if (status.is === 'registered')
    return isRenewed(world, endpoint, status) ? null : refreshAt(status, world.now)
  return status.everyMs === null ? status.at : nextTryAt(world, endpoint, index, status)
}
