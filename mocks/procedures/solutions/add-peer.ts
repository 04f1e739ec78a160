import { DEFAULT_ADMINISTRATOR } from '#contract/lists/administrator-accounts'
import { clustering } from '#contract/settings/clustering'
import { present } from '../../sim/assert'
import { membersOf } from '../../sim/clustering/read'
import { peerRows, valuesOf } from '../../sim/settings/read'
import { expresswayOf } from '../../sim/stage'
import type { World } from '../../sim/world'
import { pages } from '../language/pages'
import type { Roles } from '../language/procedure'
import {
  backUp,
  DRAIN_MS,
  deleteItems,
  lookAround,
  maintenanceOn,
  nameFor,
  open,
  openAll,
  reset,
  restart,
  rowValues,
  saveClustering,
} from './acts'
import type { Leg } from './bridge'

const PREPARED = [pages.ethernet, pages.ip]

/** How a peer is added without a mistake. */
export function addPeerSolution(world: World, roles: Roles): Leg[] {
  const primary = present(roles['primary'], 'the primary is not named')
  const newPeer = present(roles['newPeer'], 'the new peer is not named')
  const before = expresswayOf(world, primary)
  const others = Object.keys(world.expressways).filter((id) => id !== newPeer)
  const subordinates = membersOf(world, before)
    .map((member) => member.id)
    .filter((id) => id !== primary)
  const rows = [...peerRows(before).filter((address) => address !== ''), nameFor(world, newPeer)]
  const values = { ...valuesOf(before, clustering), ...rowValues(rows) }
  const accounts = expresswayOf(world, newPeer).lists['administrator-accounts'] ?? []
  const surplus = accounts.filter((account) => account.values['name'] !== DEFAULT_ADMINISTRATOR)
  const members = [primary, ...subordinates, newPeer]
  return [
    { steps: ['ADD.01'], acts: [open(primary, pages.zones)] },
    { steps: ['ADD.02'], acts: others.map((other) => open(other, pages.clustering)) },
    { steps: ['ADD.03'], acts: backUp(newPeer) },
    { steps: ['ADD.04'], acts: openAll(newPeer, PREPARED) },
    { steps: ['ADD.05'], acts: [open(newPeer, pages.optionKeys)] },
    { steps: ['ADD.06'], acts: openAll(newPeer, [pages.dns, pages.time]) },
    { steps: ['ADD.07'], acts: [open(newPeer, pages.clustering)] },
    { steps: ['ADD.08'], acts: [open(newPeer, pages.h323)] },
    { steps: ['ADD.11'], acts: [open(newPeer, pages.alarms)] },
    { steps: ['ADD.15'], acts: maintenanceOn(newPeer) },
    {
      steps: ['ADD.16'],
      acts: [{ advanceMs: DRAIN_MS }, ...openAll(newPeer, [pages.calls, pages.registrations])],
    },
    { steps: ['ADD.17'], acts: saveClustering(primary, values) },
    { steps: ['ADD.18'], acts: [open(primary, pages.clustering)] },
    ...(subordinates.length > 0
      ? [{ steps: ['ADD.19'], acts: subordinates.flatMap((id) => saveClustering(id, values)) }]
      : []),
    { steps: ['ADD.20'], acts: reset(newPeer) },
    {
      steps: ['ADD.21'],
      acts: [
        open(newPeer, pages.administrators),
        ...deleteItems(
          newPeer,
          'administrator-accounts',
          surplus.map(({ id }) => id),
        ),
      ],
    },
    { steps: ['ADD.22'], acts: [open(newPeer, pages.dns)] },
    { steps: ['ADD.23'], acts: saveClustering(newPeer, values) },
    { steps: ['ADD.24'], acts: restart(newPeer) },
    { steps: ['ADD.25'], acts: [{ advanceMs: 125_000 }] },
    { steps: ['ADD.26'], acts: [open(newPeer, pages.alarms)] },
    { steps: ['ADD.27'], acts: lookAround(newPeer) },
    { steps: ['ADD.29'], acts: members.map((id) => open(id, pages.alarms)) },
    {
      steps: ['ADD.30'],
      acts: [{ advanceMs: 300_000 }, ...members.map((id) => open(id, pages.clustering))],
    },
  ]
}
