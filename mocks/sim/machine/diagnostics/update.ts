import type { Stage } from '../../ground/stage'
import type { Expressway } from '../../ground/world'

/** Ends the log that is being written, by hand or because the system goes down. */
export function stopDiagnosticLog(stage: Stage, expressway: Expressway): void {
  if (expressway.diagnosticLog?.stoppedAt === null) expressway.diagnosticLog.stoppedAt = stage.world.now
}
