import type { Expressway } from '../sim/ground/index'
import { peerRows } from '../sim/machine/index'
import type { Moment } from './procedure'
import { clusterWidePages } from './vocabulary/cluster-wide'

/** True when this outcome saved that page on that Expressway. */
export function justSaved({ events }: Moment, expressway: Expressway, page: string): boolean {
  return events.some(
    (event) => event.type === 'settings-saved' && event.expressway === expressway.id && event.page === page,
  )
}

/** True when this outcome saved anything on that Expressway. */
export function justChanged({ events }: Moment, expressway: Expressway): boolean {
  return events.some(
    (event) =>
      (event.type === 'settings-saved' || event.type === 'item-saved' || event.type === 'items-deleted') &&
      event.expressway === expressway.id,
  )
}

/** True when this outcome saved something there that replicates. */
export function justChangedClusterWide({ events }: Moment, expressway: Expressway): boolean {
  return events.some(
    (event) =>
      ((event.type === 'settings-saved' && clusterWidePages.has(event.page)) ||
        ((event.type === 'item-saved' || event.type === 'items-deleted') &&
          clusterWidePages.has(event.list))) &&
      event.expressway === expressway.id,
  )
}

/** True when this outcome began a restart there. */
export function justRestarting({ events }: Moment, expressway: Expressway): boolean {
  return events.some((event) => event.type === 'restarting' && event.expressway === expressway.id)
}

/** How many rows of the Clustering page are filled. */
export function filledCount(expressway: Expressway): number {
  return peerRows(expressway).filter((address) => address !== '').length
}
