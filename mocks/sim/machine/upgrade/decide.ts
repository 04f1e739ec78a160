import { IMAGE_BYTES_MAX, IMAGE_PRODUCT } from '#contract/wire/upgrade'
import type { CommandOf } from '../../ground/command'
import { copyOf } from '../../ground/copy-of'
import { done } from '../../ground/done'
import { logEvent } from '../../ground/logs/log'
import { refuse, refuseOrRecord } from '../../ground/refusals'
import { type Decision, expresswayOf, recordMistake, type Stage, snapshotOf } from '../../ground/stage'
import { INSTALL_MS, type Kept } from '../../ground/state/upgrade'
import type { Expressway, World } from '../../ground/world'
import { platforms } from '../licences/platforms'
import { nameOf } from '../network/read'
import { designatedPrimary, isSubordinate, membersOf } from '../peers/read'
import { isPrimaryOlder, othersUpgrading, stateOf } from './read'
import { compareVersions, isX8 } from './versions'

/** Takes an image in, or says why not; a refused file changes nothing. */
export function decideUploadImage(stage: Stage, command: CommandOf<'upload-image'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const { manifest, fileName, sizeBytes, hash } = command
  const no = notUp(expressway) ?? underWay(expressway) ?? unfit(expressway, command)
  if (no || !manifest) return no
  const kept = keptOf(snapshotOf(stage), expressway.id)
  const image = { version: manifest.version, fileName, sizeBytes, hash }
  expressway.upgrade.stage = { image, uploadedAt: stage.world.now, installation: null, kept }
  logEvent(stage, expressway, {
    event: 'Software image uploaded',
    detail: `${fileName}, ${manifest.version}`,
    user: command.by,
  })
  return done(stage, command, `${manifest.version} uploaded`)
}

/** A copy, because the machine goes on to change while the image waits. */
function keptOf(world: World, id: string): Kept {
  const { settings, lists, optionKeys, firewall } = expresswayOf(world, id)
  return copyOf({ settings, lists, optionKeys, firewall })
}

function notUp(expressway: Expressway): Decision {
  return expressway.power.state === 'up'
    ? undefined
    : refuse('conflict', `${nameOf(expressway)} is not up.`, { guide: ['UPG-16'] })
}

function underWay({ upgrade }: Expressway): Decision {
  if (!upgrade.stage?.installation) return undefined
  const { version } = upgrade.stage.image
  return refuse(
    'conflict',
    upgrade.stage.installation.finished
      ? `${version} is installed and waits for the reboot.`
      : `${version} is being installed.`,
    { guide: ['UPG-16'] },
  )
}

/** What is wrong with the file, first things first. */
function unfit(expressway: Expressway, { manifest, sizeBytes }: CommandOf<'upload-image'>): Decision {
  const { version } = expressway
  const no = (detail: string, guide: string[]) =>
    refuse('invalid', `${detail} Nothing was changed.`, { guide })
  if (sizeBytes > IMAGE_BYTES_MAX) return no('The file is too large for a software image.', ['UPG-16'])
  if (!manifest) return no('The file is not a software image, or it is damaged.', ['UPG-16'])
  if (manifest.product !== IMAGE_PRODUCT) {
    return no(`The image is for ${manifest.product}, not for ${expressway.product}.`, ['UPG-16'])
  }
  const order = compareVersions(manifest.version, version)
  if (order === 0) return no(`The image is of ${version}, which this system runs already.`, ['UPG-16'])
  if (order < 0) {
    return no(`The image is of ${manifest.version}, older than ${version} which this system runs.`, [
      'UPG-12',
    ])
  }
  return isX8(version)
    ? undefined
    : no(`This system runs ${version}; it can be upgraded to ${manifest.version} from X8.n only.`, ['UPG-01'])
}

/** Installs the uploaded image beside the running software; the primary's turn comes first (UPG-08). */
export function decideContinueUpgrade(stage: Stage, command: CommandOf<'continue-upgrade'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const staged = expressway.upgrade.stage
  const no = notUp(expressway) ?? underWay(expressway)
  if (no) return no
  if (!staged) return refuse('conflict', 'Upload a software image first.', { guide: ['UPG-16'] })
  const early = refuseOrRecord(stage, beforePrimary(snapshotOf(stage), expressway, staged.image.version))
  if (early) return early
  noteParallelUpgrade(stage, expressway)
  const startedAt = stage.world.now
  staged.installation = { startedAt, until: startedAt + INSTALL_MS, finished: false }
  logEvent(stage, expressway, {
    event: 'Upgrade started',
    detail: `${staged.image.version} is being installed`,
    user: command.by,
  })
  return done(stage, command, `${staged.image.version} is being installed`)
}

/** What is wrong with the upgrade of a subordinate whose primary has not had its turn. */
function beforePrimary(world: World, expressway: Expressway, version: string): Decision {
  const primary = isSubordinate(world, expressway) ? designatedPrimary(world, expressway) : undefined
  if (!primary || !isPrimaryOlder(primary, version)) return undefined
  const text = `${nameOf(primary)} is the primary and still runs ${primary.version}. The primary is upgraded first, then one subordinate after the other.`
  const guide = ['UPG-08']
  const mistake = {
    id: 'UPG-M1',
    text: `On ${nameOf(expressway)}: ${text}`,
    guide,
    expressway: expressway.id,
  }
  return refuse('conflict', text, { guide, mistake })
}

/** One peer at a time: what is out of service meanwhile is said (UPG-09, UPG-M6). */
function noteParallelUpgrade(stage: Stage, expressway: Expressway): void {
  const world = snapshotOf(stage)
  const others = othersUpgrading(world, expressway)
  if (others.length === 0) return
  const lost = [expressway, ...others]
  const calls = lost.reduce((sum, member) => sum + platforms[member.platform].callsMax, 0)
  recordMistake(stage, {
    id: 'UPG-M6',
    text: `The upgrade of ${nameOf(expressway)} was begun while ${others.map(nameOf).join(', ')} was not finished: ${lost.length} of ${membersOf(world, expressway).length} peers go out of service, with room for ${calls} calls.`,
    guide: ['UPG-09', 'UPG-29'],
    expressway: expressway.id,
  })
}

/** Throws the uploaded image away; not while it is being installed. */
export function decideDiscardImage(stage: Stage, command: CommandOf<'discard-image'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const staged = expressway.upgrade.stage
  if (staged && stateOf(staged) === 'installing') return underWay(expressway)
  expressway.upgrade.stage = null
  return done(stage, command, staged ? 'The image was discarded.' : 'There is no image.', staged ? 1 : 0)
}
