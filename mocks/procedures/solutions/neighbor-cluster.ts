import type { PageValues } from '#contract/settings/field'
import { present } from '../../sim/assert'
import { membersOf } from '../../sim/clustering/read'
import type { Command } from '../../sim/command'
import { registrationsOf } from '../../sim/read'
import { expresswayOf } from '../../sim/stage'
import type { ExpresswayId, World } from '../../sim/world'
import { pages } from '../language/pages'
import type { Roles } from '../language/procedure'
import { nameFor, open, rowValues, save } from './acts'
import type { Leg } from './bridge'

const ZONE = 'To the remote cluster'

const saveZone = (expressway: ExpresswayId, values: PageValues): Command[] => [
  open(expressway, pages.zones),
  { type: 'save-item', expressway, list: 'zones', id: null, values, by: 'admin' },
]

/** How a cluster is neighbored: one zone with everybody in it, then calls while two of three remote peers are out. */
export function neighborClusterSolution(world: World, roles: Roles): Leg[] {
  const local = present(roles['primary'], 'the local primary is not named')
  const remote = present(roles['remotePeer'], 'the remote peer is not named')
  const idsOf = (id: ExpresswayId) => membersOf(world, expresswayOf(world, id)).map((member) => member.id)
  const subordinates = idsOf(local).filter((id) => id !== local)
  const members = idsOf(remote)
  const [stays, first, second] = members.map((id) => expresswayOf(world, id))
  const called = stays && registrationsOf(world, stays)[0]?.name
  const names = members.map((id) => nameFor(world, id))
  return [
    {
      steps: ['NEI.01', 'NEI.02'],
      acts: saveZone(local, { name: ZONE, type: 'Neighbor', ...rowValues(names) }),
    },
    ...(subordinates.length > 0
      ? [
          {
            steps: ['NEI.03'],
            acts: [{ advanceMs: 61_000 }, ...subordinates.map((id) => open(id, pages.zones))],
          },
        ]
      : []),
    ...(first && second && called !== undefined
      ? [
          {
            steps: ['NEI.04'],
            acts: [
              ...save(first.id, pages.maintenanceMode, 'maintenance-mode', { mode: 'On' }),
              { type: 'add-fault', fault: { kind: 'power-off', expressway: second.id } } as const,
              { type: 'place-call', expressway: local, destination: called, zones: [ZONE] } as const,
            ],
          },
        ]
      : []),
  ]
}
