import type { PageValues } from '#contract/settings/field'
import { present } from '../../sim/assert'
import { membersOf } from '../../sim/clustering/read'
import type { Command } from '../../sim/command'
import { setting, textSetting } from '../../sim/settings/read'
import { expresswayOf } from '../../sim/stage'
import type { ExpresswayId, World } from '../../sim/world'
import { pages } from '../language/pages'
import type { Roles } from '../language/procedure'
import { open, openAll, restart, save } from './acts'
import type { Leg } from './bridge'

/** Long enough for a change of the primary to arrive. */
const COPIED_MS = 60_000

const addRoute = (expressway: ExpresswayId): Command[] => [
  open(expressway, pages.staticRoutes),
  {
    type: 'save-item',
    expressway,
    list: 'static-routes',
    id: null,
    values: { address: '10.20.0.0', prefixLength: 16, gateway: '10.0.0.254' },
    by: 'admin',
  },
]

const addSyslogServer = (expressway: ExpresswayId): Command[] =>
  save(expressway, pages.logging, 'logging', { server1Address: '10.0.0.7' })

/** The items of the list, one after another: on the subordinate what is its own, on every peer what all need. */
export function peerSpecificItemsSolution(world: World, roles: Roles): Leg[] {
  const primary = present(roles['primary'], 'the primary is not named')
  const peer = present(roles['peer'], 'the subordinate is not named')
  const [model, own] = [expresswayOf(world, primary), expresswayOf(world, peer)]
  const others = membersOf(world, model).flatMap(({ id }) => (id === primary ? [] : [id]))
  const both = (path: string) => [primary, peer].flatMap((id) => openAll(id, [path]))
  const ownPage = (step: string, path: string, page: string, values: PageValues): Leg => ({
    steps: [step],
    acts: save(peer, path, page, values),
  })
  const optimization = setting(model, 'call-routing.callSignalingOptimization') === 'On' ? 'Off' : 'On'
  return [
    { steps: ['PSI.01a'], acts: both(pages.clustering) },
    ownPage('PSI.01b', pages.ethernet, 'ethernet', { lan1Speed: '1000full' }),
    ownPage('PSI.01c', pages.ip, 'ip', { ipv4Gateway: '10.0.0.254' }),
    { steps: ['PSI.01d'], acts: addRoute(primary) },
    { steps: ['PSI.01e'], acts: others.flatMap(addRoute) },
    ownPage('PSI.01f', pages.dns, 'dns', {
      server1Address: textSetting(own, 'dns.server2Address'),
      server2Address: textSetting(own, 'dns.server1Address'),
    }),
    ownPage('PSI.01g', pages.time, 'time', { timeZone: 'Asia/Tokyo' }),
    ownPage('PSI.01h', pages.snmp, 'snmp', { mode: 'v2c' }),
    { steps: ['PSI.01i'], acts: addSyslogServer(primary) },
    { steps: ['PSI.01j'], acts: others.flatMap(addSyslogServer) },
    { steps: ['PSI.01k'], acts: both(pages.certificates) },
    ownPage('PSI.01l', pages.administration, 'administration', { serialPort: 'Off' }),
    { steps: ['PSI.01m'], acts: both(pages.optionKeys) },
    {
      steps: ['PSI.01n'],
      acts: [
        ...save(primary, pages.activeDirectory, 'active-directory-service', { connect: 'On' }),
        { advanceMs: COPIED_MS },
        ...save(peer, pages.activeDirectory, 'active-directory-service', {
          netbiosMachineName: peer.toUpperCase(),
        }),
      ],
    },
    {
      steps: ['PSI.01o'],
      acts: [
        ...save(primary, pages.callRouting, 'call-routing', { callSignalingOptimization: optimization }),
        { advanceMs: COPIED_MS },
        open(peer, pages.callRouting),
      ],
    },
    { steps: ['PSI.01p'], acts: restart(peer) },
  ]
}
