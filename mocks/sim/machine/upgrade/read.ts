import type { SystemInformation, UpgradeStatus } from '#contract/wire/upgrade'
import { UPGRADE_ALARM_MS, type UpgradeStage } from '../../ground/state/upgrade'
import type { Expressway, World } from '../../ground/world'
import { platforms } from '../licences/platforms'
import { featuresOf } from '../licences/read'
import { nameOf } from '../network/read'
import { isClustered, membersOf } from '../peers/read'
import { textSetting } from '../settings/read'
import { clockOf, timeState } from '../time/read'
import { compareVersions, releaseOf, SOFTWARE_NAME } from './versions'

/** How far an upgrade has come. */
export function stateOf({ installation }: UpgradeStage): 'uploaded' | 'installing' | 'installed' {
  if (installation === null) return 'uploaded'
  return installation.finished ? 'installed' : 'installing'
}

/** True while the machine is on its way down and up again into a new version. */
function isBeingUpgraded({ power, upgrade }: Expressway): boolean {
  const rebooting = power.state === 'restarting' && (power.kind === 'reboot' || power.kind === 'start')
  return rebooting && upgrade.stage?.installation?.finished === true
}

/** The first member on another version than this one, or on its way to one; undefined when there is none (TRB-14). */
export function upgradingMember(world: World, expressway: Expressway): Expressway | undefined {
  if (!isClustered(expressway)) return undefined
  return membersOf(world, expressway).find(
    (member) =>
      member.id !== expressway.id && (member.version !== expressway.version || isBeingUpgraded(member)),
  )
}

/** When the alarms of the last upgrade fall; null where there was none, or while it goes on (UPG-21). */
export function upgradeSettlesAt({ upgrade }: Expressway): number | null {
  const endedAt = upgrade.partition?.endedAt ?? null
  return endedAt === null ? null : endedAt + UPGRADE_ALARM_MS
}

/** True while an upgrade of the cluster goes on, and until its alarms have fallen. */
export function isUpgradeUnsettled(world: World, expressway: Expressway): boolean {
  if (expressway.upgrade.partition === null) return false
  const settlesAt = upgradeSettlesAt(expressway)
  return settlesAt === null || world.now < settlesAt
}

/** Maintenance > Upgrade: components, the image on its way, and what speaks against going on. */
export function upgradeStatus(world: World, expressway: Expressway): UpgradeStatus {
  const { stage } = expressway.upgrade
  return {
    version: expressway.version,
    components: [
      { component: 'System platform', version: expressway.version },
      { component: 'Language pack', version: 'Not installed' },
    ],
    stage: stage && {
      image: { ...stage.image },
      uploadedAt: stage.uploadedAt,
      state: stateOf(stage),
      installation: stage.installation && {
        startedAt: stage.installation.startedAt,
        until: stage.installation.until,
      },
    },
    advice: stage ? adviceFor(world, expressway, stage.image.version) : [],
  }
}

function adviceFor(world: World, expressway: Expressway, version: string): UpgradeStatus['advice'] {
  const others = othersUpgrading(world, expressway)
  const backedUp = expressway.backups.some((backup) => backup.version === expressway.version)
  return [
    ...(backedUp
      ? []
      : [
          {
            text: `No backup of this system on ${expressway.version} has been taken. Its configuration could not come back after a downgrade from ${version}.`,
            guide: ['UPG-11', 'UPG-12'],
          },
        ]),
    ...(others.length > 0
      ? [
          {
            text: `${others.map(nameOf).join(', ')}: not finished yet. Upgrade one peer at a time.`,
            guide: ['UPG-09'],
          },
        ]
      : []),
  ]
}

/** The other members that install an image, wait for its reboot, or are away (UPG-09). */
export function othersUpgrading(world: World, expressway: Expressway): Expressway[] {
  if (!isClustered(expressway)) return []
  return membersOf(world, expressway).filter(
    (member) =>
      member.id !== expressway.id &&
      (member.power.state === 'restarting' || (member.upgrade.stage?.installation ?? null) !== null),
  )
}

/** True where the image is newer than what the primary runs: then the primary comes first (UPG-08). */
export function isPrimaryOlder(primary: Expressway, version: string): boolean {
  return compareVersions(primary.version, version) < 0
}

/** True after a start, until a server has set the clock. An NTP client that starts anew later keeps the time. */
function hasNoTimeYet(world: World, expressway: Expressway): boolean {
  return timeState(world, expressway) === 'Starting' && expressway.time.since === expressway.power.since
}

/** Status > System > Information. */
export function systemInformation(world: World, expressway: Expressway): SystemInformation {
  const release = releaseOf(expressway.version)
  const platform = platforms[expressway.platform]
  return {
    systemName: nameOf(expressway),
    product: expressway.product,
    softwareVersion: expressway.version,
    softwareBuild: release.build,
    releaseDate: release.date,
    softwareName: SOFTWARE_NAME,
    softwareOptions: [...featuresOf(expressway)],
    hardware: platform.name,
    serialNumber: expressway.serialNumber,
    vmSize: platform.vmSize,
    upTimeMs: world.now - expressway.power.since,
    restarts: expressway.power.restarts,
    diskCheckedAt: expressway.power.diskCheck.lastAt,
    systemTime: hasNoTimeYet(world, expressway) ? null : clockOf(world, expressway),
    timeZone: textSetting(expressway, 'time.timeZone'),
    administratorSessions: expressway.sessions.length,
    userSessions: 0,
  }
}
