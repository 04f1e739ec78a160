import { present } from '../../sim/assert'
import { membersOf, ownRow } from '../../sim/clustering/read'
import { POWER_MS } from '../../sim/power/state'
import { expresswayOf } from '../../sim/stage'
import { ntpServersOf } from '../../sim/time/read'
import { UPGRADE_ALARM_MS } from '../../sim/upgrade/state'
import type { ExpresswayId, World } from '../../sim/world'
import { pages } from '../language/pages'
import type { Roles } from '../language/procedure'
import { backUp, open, openAll, save, saveClustering } from './acts'
import type { Solution } from './bridge'
import { correctPeerListsSolution } from './correct-peer-lists'
import { mendDatabaseSolution } from './mend-database'

const roleIn = (roles: Roles, key: string): ExpresswayId => present(roles[key], `nobody is the ${key}`)

const memberIds = (world: World, id: ExpresswayId) =>
  membersOf(world, expresswayOf(world, id)).map((member) => member.id)

/** The cluster name that DNS leads to: `_sips._tcp.cluster1.example.com` has it behind the service. */
function nameInDns({ network }: World): string {
  const owner = present(Object.keys(network.services)[0], 'DNS has SRV records')
  return owner.split('.').slice(2).join('.')
}

const setClusterName: Solution = (world, roles) => [
  {
    steps: ['TRB.01'],
    acts: memberIds(world, roleIn(roles, 'primary')).flatMap((id) =>
      saveClustering(id, { clusterName: nameInDns(world) }),
    ),
  },
]

const synchronizeByHand: Solution = (_, roles) => {
  const [primary, peer] = [roleIn(roles, 'primary'), roleIn(roles, 'peer')]
  return [
    { steps: ['TRB.02a'], acts: openAll(primary, [pages.alarms, pages.zones]) },
    { steps: ['TRB.02b'], acts: backUp(peer) },
    { steps: ['TRB.02c'], acts: [{ type: 'force-config-update', expressway: peer, by: 'admin' }] },
    { steps: ['TRB.02d'], acts: [{ advanceMs: 30_000 }] },
  ]
}

const agreeOnPrimary: Solution = (world, roles) => {
  const primary = expresswayOf(world, roleIn(roles, 'primary'))
  const configurationPrimary = present(ownRow(world, primary), 'it lists itself').index
  return [
    { steps: ['TRB.03a'], acts: saveClustering(roleIn(roles, 'peer'), { configurationPrimary }) },
    { steps: ['TRB.03b'], acts: [{ advanceMs: 120_000 }] },
  ]
}

/** The server of another peer, as one finds it on its page. */
const reachTimeServer: Solution = (world, roles) => {
  const peer = roleIn(roles, 'peer')
  const other = present(
    memberIds(world, peer).find((id) => id !== peer),
    'there is another peer',
  )
  const [server = ''] = ntpServersOf(expresswayOf(world, other))
  return [
    {
      steps: ['TRB.04'],
      acts: [
        open(other, pages.time),
        ...save(peer, pages.time, 'time', { ntpServer1Address: server }),
        { advanceMs: 20_000 },
      ],
    },
  ]
}

const waitForUpgrade: Solution = (_, roles) => [
  {
    steps: ['TRB.06'],
    acts: [
      open(roleIn(roles, 'peer'), pages.alarms),
      { advanceMs: POWER_MS.reboot + UPGRADE_ALARM_MS },
      open(roleIn(roles, 'peer'), pages.alarms),
    ],
  },
]

const turnH323On: Solution = (_, roles) => [
  { steps: ['TRB.07a'], acts: save(roleIn(roles, 'primary'), pages.h323, 'h323', { mode: 'On' }) },
  { steps: ['TRB.07b'], acts: [{ advanceMs: 60_000 }] },
]

/** The cases of the troubleshooting chapter, each cured without a mistake. */
export const troubleshootingSolutions: Record<string, Solution> = {
  'set-cluster-name': setClusterName,
  'synchronize-by-hand': synchronizeByHand,
  'agree-on-primary': agreeOnPrimary,
  'reach-time-server': reachTimeServer,
  'correct-peer-lists': correctPeerListsSolution,
  'wait-for-upgrade': waitForUpgrade,
  'turn-h323-on': turnH323On,
  'mend-database': mendDatabaseSolution,
}
