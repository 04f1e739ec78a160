import { present } from '../../sim/assert'
import { clusterNameOf, membersOf } from '../../sim/clustering/read'
import type { Command } from '../../sim/command'
import { expresswayOf } from '../../sim/stage'
import type { World } from '../../sim/world'
import { pages } from '../language/pages'
import type { Roles } from '../language/procedure'
import { maintenanceOn, open, save } from './acts'
import type { Leg } from './bridge'

const TIME_TO_LIVE_SECONDS = 60

/** Looks at what DNS and the peers have for endpoints, closes one peer, and opens it again. */
export function endpointsSolution(world: World, roles: Roles): Leg[] {
  const primary = present(roles['primary'], 'the primary is not named')
  const peer = present(roles['peer'], 'the subordinate is not named')
  const cluster = expresswayOf(world, primary)
  const lookUp = (prefix: string): Command[] => [
    open(peer, pages.dnsLookup),
    {
      type: 'look-up',
      expressway: peer,
      question: { host: `${prefix}.${clusterNameOf(cluster)}`, type: 'All', servers: [] },
    },
  ]
  return [
    { steps: ['END.01a'], acts: [open(primary, pages.clustering)] },
    { steps: ['END.01b'], acts: lookUp('_sips._tcp') },
    { steps: ['END.01c'], acts: lookUp('_h323rs._udp') },
    {
      steps: ['END.01d'],
      acts: [
        ...save(primary, pages.h323, 'h323', { timeToLive: TIME_TO_LIVE_SECONDS }),
        { advanceMs: 60_000 },
      ],
    },
    {
      steps: ['END.01e'],
      acts: membersOf(world, cluster).map(({ id }) => open(id, pages.registrations)),
    },
    { steps: ['END.01f'], acts: maintenanceOn(peer) },
    {
      steps: ['END.01g'],
      acts: [{ advanceMs: (TIME_TO_LIVE_SECONDS + 1) * 1000 }, open(peer, pages.registrations)],
    },
    {
      steps: ['END.01h'],
      acts: [
        ...save(peer, pages.maintenanceMode, 'maintenance-mode', { mode: 'Off' }),
        { advanceMs: 120_000 },
      ],
    },
  ]
}
