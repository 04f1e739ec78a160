import { IMAGE_PRODUCT } from '#contract/wire/upgrade'
import { present } from '../../sim/assert'
import { membersOf } from '../../sim/clustering/read'
import { isDiskCheckDue } from '../../sim/power/read'
import { POWER_MS } from '../../sim/power/state'
import { expresswayOf } from '../../sim/stage'
import { INSTALL_MS, UPGRADE_ALARM_MS } from '../../sim/upgrade/state'
import type { Expressway, World } from '../../sim/world'
import { RELEASE } from '../language/machine'
import { pages } from '../language/pages'
import type { Roles } from '../language/procedure'
import { backUp, DRAIN_MS, lookAround, maintenanceOn, open } from './acts'
import type { Act, Leg } from './bridge'

const by = 'admin'

/** Uploads, installs, reboots, and waits until the machine is back. */
function upgradeAndReboot(world: World, { id, power }: Expressway): Act[] {
  const manifest = { kind: 'software-image', product: IMAGE_PRODUCT, version: RELEASE } as const
  const rebootMs = POWER_MS.reboot + (isDiskCheckDue(power, world.now) ? POWER_MS.diskCheck : 0)
  return [
    open(id, pages.upgrade),
    {
      type: 'upload-image',
      expressway: id,
      fileName: 'image.tar.gz',
      sizeBytes: 300,
      hash: '00',
      manifest,
      by,
    },
    { type: 'continue-upgrade', expressway: id, by },
    { advanceMs: INSTALL_MS },
    { type: 'restart', expressway: id, kind: 'reboot', by },
    { advanceMs: rebootMs + 1000 },
  ]
}

/** The lap of one subordinate, as the guide has it. */
const lap = (world: World, peer: Expressway): Leg[] => [
  { steps: ['UPG.09'], acts: backUp(peer.id) },
  { steps: ['UPG.10'], acts: [...maintenanceOn(peer.id), { advanceMs: DRAIN_MS }] },
  { steps: ['UPG.11'], acts: upgradeAndReboot(world, peer) },
  { steps: ['UPG.12'], acts: [open(peer.id, pages.alarms)] },
  { steps: ['UPG.13'], acts: lookAround(peer.id) },
]

/** How a cluster is upgraded without a mistake. */
export function upgradeSolution(world: World, roles: Roles): Leg[] {
  const primary = expresswayOf(world, present(roles['primary'], 'the primary is not named'))
  const members = membersOf(world, primary)
  const [first, ...others] = members.filter((member) => member.id !== primary.id)
  const { id } = primary
  return [
    { steps: ['UPG.02'], acts: members.map((member) => open(member.id, pages.alarms)) },
    { steps: ['UPG.03'], acts: backUp(id) },
    { steps: ['UPG.04'], acts: maintenanceOn(id) },
    { steps: ['UPG.05'], acts: [{ advanceMs: DRAIN_MS }] },
    { steps: ['UPG.06'], acts: upgradeAndReboot(world, primary) },
    { steps: ['UPG.07'], acts: lookAround(id) },
    { steps: ['UPG.08'], acts: backUp(id) },
    ...(first ? lap(world, first) : []),
    ...(others.length > 0
      ? [{ steps: ['UPG.14'], acts: others.flatMap((peer) => lap(world, peer).flatMap((leg) => leg.acts)) }]
      : []),
    {
      steps: ['UPG.15'],
      acts: [{ advanceMs: UPGRADE_ALARM_MS }, ...members.map((member) => open(member.id, pages.clustering))],
    },
  ]
}
