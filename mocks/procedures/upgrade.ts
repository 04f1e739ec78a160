import { alarmDefinition } from '../sim/alarms/index'
import { type Expressway, expresswayOf, present, type World } from '../sim/ground/index'
import { hostOf, isPrimary, isX8, membersOf } from '../sim/machine/index'
import type { CheckResult } from './preflight'
import type { Context, Procedure, Roles, StartRefusal } from './procedure'
import { firstRefusal, startRefused, unreachable } from './start-refusals'
import { upgradeRules } from './upgrade-rules'
import { upgradeSteps } from './upgrade-steps'
import { RELEASE } from './vocabulary/machine'
import { expectedAlarms, isUpgraded } from './vocabulary/upgrade'
import { withTms } from './without-tms'

function membersIn(world: World, roles: Roles): readonly Expressway[] {
  return membersOf(world, expresswayOf(world, present(roles['primary'], 'the primary is not named')))
}

function notThePrimary(world: World, primary: Expressway): StartRefusal | null {
  return isPrimary(world, primary)
    ? null
    : startRefused(`${hostOf(world, primary)} is not the primary of a cluster. Begin with the primary.`, [
        'UPG-08',
      ])
}

/** UPG-01: from X8.n to X8.9, and nothing else. */
function otherSource(world: World, members: readonly Expressway[]): StartRefusal | null {
  const others = members.filter(({ version }) => !isX8(version))
  if (others.length > 0) {
    const list = others.map((other) => `${hostOf(world, other)} runs ${other.version}`).join(', ')
    return startRefused(`Only a cluster on X8.n is upgraded to ${RELEASE}: ${list}.`, ['UPG-01'])
  }
  return members.every(isUpgraded)
    ? startRefused(`Every peer runs ${RELEASE} or later: there is nothing to upgrade.`, ['UPG-01'])
    : null
}

/** The versions, and which alarms may stand meanwhile. */
function preflight(world: World, roles: Roles): CheckResult[] {
  const members = membersIn(world, roles)
  const standing = members.flatMap((member) =>
    member.alarms
      .filter(({ key }) => expectedAlarms.has(key))
      .map(({ key }) => `${hostOf(world, member)}: ${alarmDefinition(key).title} (expected during upgrade)`),
  )
  const versions = members.map((member) => `${hostOf(world, member)} runs ${member.version}`).join(', ')
  const check = { guide: [], fix: null, result: 'pass' } as const
  return [
    { ...check, id: 'UPG-01', title: 'Software versions', reason: `${versions}.`, guide: ['UPG-01'] },
    {
      ...check,
      id: 'UPG-19',
      title: 'Cluster alarms',
      result: standing.length > 0 ? 'advised' : 'pass',
      reason: standing.length > 0 ? `${standing.join('. ')}.` : 'No alarm of an upgrade stands.',
      guide: ['UPG-19', 'UPG-20'],
    },
    {
      ...check,
      id: 'UPG-05',
      title: 'Cisco TMS',
      result: withTms() ? 'pass' : 'not-applicable',
      reason: 'There is no Cisco TMS here.',
      guide: ['UPG-05', 'UPG-06'],
    },
  ]
}

function closing({ world, progress }: Context): string[] {
  return [
    `The cluster runs ${RELEASE}. Keep the backups of both versions: each restores on its own only.`,
    `Most peers out of service at once: ${world.run?.mostPeersDownAtOnce ?? 0}.`,
    ...progress.remarks,
  ]
}

/** Upgrade a cluster (guide, pages 24 to 26). */
export const upgrade: Procedure = {
  id: 'upgrade',
  title: 'Upgrade a cluster',
  guide: 'pages 24 to 26',
  text: `Brings an X8.n cluster to ${RELEASE}: the primary first, then one subordinate after the other. While versions differ the cluster works in parts.`,
  acknowledgement:
    'Every peer reboots once, and its calls and registrations end with that. Until the last one is back the cluster carries less than usual. Start only inside a maintenance window that its users know about.',
  roles: [{ key: 'primary', label: 'Primary' }],
  orderMistake: 'UPG-08',
  preflight,
  startRefusal: (world, roles) => {
    const members = membersIn(world, roles)
    const primary = present(members[0], 'a system is a member of its own cluster')
    return firstRefusal(
      () => notThePrimary(world, primary),
      () => unreachable(world, members, 'UPG-07'),
      () => otherSource(world, members),
    )
  },
  steps: upgradeSteps,
  rules: upgradeRules,
  willBeLost: () => [],
  closing,
}
