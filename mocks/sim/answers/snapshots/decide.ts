import type { CommandOf } from '../../ground/command'
import { logEvent } from '../../ground/logs/log'
import { type Decision, expresswayOf, type Stage, snapshotOf } from '../../ground/stage'
import { keptAtMost } from '../../ground/state/bounds'
import { stamp } from '../../machine/time/calendar'
import { snapshotFiles } from './contents'

/** Takes a snapshot for support. The file travels in the event; the machine only remembers that it was taken (TRB-17). */
export function decideCreateSnapshot(stage: Stage, command: CommandOf<'create-snapshot'>): Decision {
  const world = snapshotOf(stage)
  const expressway = expresswayOf(stage.world, command.expressway)
  const at = world.now
  const files = snapshotFiles(world, expresswayOf(world, command.expressway))
  const fileName = `snapshot_${expressway.version}_${expressway.serialNumber}_${stamp(at)}.tar.gz`
  expressway.snapshots.unshift({ fileName, at, version: expressway.version })
  expressway.snapshots.splice(keptAtMost.files)
  logEvent(stage, expressway, {
    event: 'System snapshot created',
    detail: fileName,
    user: command.by,
    tone: 'good',
  })
  stage.events.push({ type: 'snapshot-created', expressway: expressway.id, fileName, files })
  return undefined
}
