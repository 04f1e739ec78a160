import { copyOf } from '../../ground/copy-of'
import { eachMachine } from '../../ground/each-machine'
import { logEvent } from '../../ground/logs/log'
import { expresswayOf, recordMistake, type Stage, snapshotOf } from '../../ground/stage'
import type { Kept } from '../../ground/state/upgrade'
import type { Expressway, World } from '../../ground/world'
import { nameOf } from '../network/read'
import { outsideOf } from '../peers/outside'
import { designatedPrimary, isSubordinate } from '../peers/read'
import { outdatePages } from '../settings/update'
import { upgradingMember } from './read'
import { compareVersions } from './versions'

/** Notes for every machine whether versions in its cluster differ, and what becomes of one that was too early. */
export const updateUpgrades = eachMachine({
  restsOn: (world) => [outsideOf(world)],
  update: (stage, world, expressway) => {
    const { partition, aheadOfPrimary } = expressway.upgrade
    const open = partition !== null && partition.endedAt === null
    const differs = upgradingMember(world, expressway) !== undefined
    if (differs === open && !aheadOfPrimary) return
    const changing = expresswayOf(stage.world, expressway.id)
    notePartition(world, changing, open, differs)
    if (aheadOfPrimary) settleEarlyUpgrade(world, expressway, changing)
  },
})

function notePartition({ now }: World, { upgrade }: Expressway, open: boolean, differs: boolean): void {
  if (differs && !open) upgrade.partition = { since: now, endedAt: null }
  if (!differs && upgrade.partition && open) upgrade.partition.endedAt = now
}

/** Once the primary has caught up, what the early subordinate has is not what the primary has (UPG-08, UPG-M1). */
function settleEarlyUpgrade(world: World, expressway: Expressway, changing: Expressway): void {
  if (!isSubordinate(world, expressway)) {
    changing.upgrade.aheadOfPrimary = false
    return
  }
  const primary = designatedPrimary(world, expressway)
  if (!primary || primary.power.state !== 'up') return
  if (compareVersions(primary.version, expressway.version) < 0) return
  changing.upgrade.aheadOfPrimary = false
  changing.replication.conflict = `This peer was upgraded to ${expressway.version} before ${nameOf(primary)}, which is the primary.`
}

/** A reboot into a new version with calls up drops them: by the book the system is empty by then (UPG-M8). */
export function noteUpgradeUnderLoad(stage: Stage, expressway: Expressway, calls: number): void {
  if (calls === 0 || expressway.upgrade.stage?.installation?.finished !== true) return
  recordMistake(stage, {
    id: 'UPG-M8',
    text: `${nameOf(expressway)} was rebooted for its upgrade with ${calls} call(s) up, which were dropped.`,
    guide: ['UPG-14', 'UPG-15', 'UPG-28'],
    expressway: expressway.id,
  })
}

/** A machine starts: a new version if one was installed and the operating system starts too; else an image is lost. */
export function startSoftware(stage: Stage, expressway: Expressway): void {
  const { upgrade, power } = expressway
  const { stage: staged } = upgrade
  if (!staged) return
  if (staged.installation?.finished !== true) {
    upgrade.stage = null
    logEvent(stage, expressway, {
      event: 'Upgrade abandoned',
      detail: `${staged.image.fileName} was not installed before the restart`,
      tone: 'bad',
    })
    return
  }
  // A restart of the application goes on with the software that runs; only a start of the whole system changes it.
  if (power.kind === 'restart') return
  const before = expressway.version
  putBack(expressway, staged.kept, staged.uploadedAt)
  expressway.version = staged.image.version
  upgrade.stage = null
  const world = snapshotOf(stage)
  const primary = isSubordinate(world, expressway) ? designatedPrimary(world, expressway) : undefined
  upgrade.aheadOfPrimary = primary !== undefined && compareVersions(primary.version, expressway.version) < 0
  logEvent(stage, expressway, {
    event: 'System upgraded',
    detail: `Software version ${before} to ${expressway.version}`,
    tone: 'good',
  })
  stage.events.push({ type: 'upgraded', expressway: expressway.id, from: before, to: expressway.version })
}

/** What was saved between upload and reboot is lost, and is no change for the other peers any more. */
function putBack(expressway: Expressway, kept: Kept, since: number): void {
  Object.assign(expressway, copyOf(kept))
  outdatePages(expressway)
  const { changedAt } = expressway.replication
  for (const [id, at] of Object.entries(changedAt)) if (at >= since) delete changedAt[id]
}
