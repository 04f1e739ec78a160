import type { CommandOf } from '../../ground/command'
import { done } from '../../ground/done'
import { logEvent } from '../../ground/logs/log'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, type Stage, snapshotOf } from '../../ground/stage'
import { keptAtMost } from '../../ground/state/bounds'
import type { DiagnosticLog, Marker } from '../../ground/state/diagnostics'
import type { Expressway } from '../../ground/world'
import { stamp } from '../time/calendar'
import { diagnosticFiles } from './contents'
import { stopDiagnosticLog } from './update'

type Change = CommandOf<'change-diagnostic-log'>['change']

/** Starts, marks or stops the diagnostic log of an Expressway; there is only one at a time. */
export function decideChangeDiagnosticLog(
  stage: Stage,
  command: CommandOf<'change-diagnostic-log'>,
): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const { change, by } = command
  const running = expressway.diagnosticLog?.stoppedAt === null
  if (change.step === 'start' && running) {
    return refuse(
      'conflict',
      'A diagnostic log is being written already. Stop it before you start a new one.',
    )
  }
  if (change.step !== 'start' && !running) {
    return refuse('conflict', 'No diagnostic log is being written. Start a new log first.')
  }
  const message = changed(stage, expressway, change)
  logEvent(stage, expressway, { event: 'Diagnostic logging', detail: message, user: by, tone: 'diagnostic' })
  return done(stage, command, message)
}

function changed(stage: Stage, expressway: Expressway, change: Change): string {
  const { now } = stage.world
  if (change.step === 'start') {
    expressway.diagnosticLog = { startedAt: now, stoppedAt: null, tcpdump: change.tcpdump, markers: [] }
    return 'New log started'
  }
  if (change.step === 'mark') {
    mark(expressway.diagnosticLog, { at: now, text: change.text })
    return `Marker added: ${change.text}`
  }
  stopDiagnosticLog(stage, expressway)
  return 'Logging stopped'
}

function mark(log: DiagnosticLog | null, marker: Marker): void {
  if (log) log.markers = [...log.markers, marker].slice(-keptAtMost.markers)
}

/** Gives the finished log as files. They travel in the event. */
export function decideDownloadDiagnosticLog(
  stage: Stage,
  command: CommandOf<'download-diagnostic-log'>,
): Decision {
  const expressway = expresswayOf(snapshotOf(stage), command.expressway)
  const { diagnosticLog } = expressway
  if (!diagnosticLog) return refuse('conflict', 'There is no diagnostic log. Start a new log first.')
  if (diagnosticLog.stoppedAt === null) {
    return refuse('conflict', 'The diagnostic log is still being written. Stop logging first.')
  }
  stage.events.push({
    type: 'diagnostic-log-collected',
    expressway: expressway.id,
    fileName: `diagnostic_log_${expressway.version}_${expressway.serialNumber}_${stamp(diagnosticLog.startedAt)}.tar.gz`,
    files: diagnosticFiles(expressway, diagnosticLog),
  })
  return undefined
}
