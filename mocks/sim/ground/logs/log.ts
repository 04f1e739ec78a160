import { nextSerial, type Stage } from '../stage'
import { keptAtMost } from '../state/bounds'
import type { LogEntry, LogTone } from '../state/logs'
import type { Expressway } from '../world'

type Line = { event: string; detail: string; user?: string; tone?: LogTone; level?: number }

/** A world that was stored with more lines is cut with its next one. */
function append(stage: Stage, entries: LogEntry[], linesMax: number, line: Line): void {
  entries.push({
    id: nextSerial(stage),
    at: stage.world.now,
    event: line.event,
    detail: line.detail,
    level: line.level ?? 1,
    user: line.user ?? '',
    tone: line.tone ?? 'plain',
  })
  if (entries.length > linesMax) entries.splice(0, entries.length - linesMax)
}

/** Writes a line to the Event Log of that Expressway, and to no other (PSI-18). */
export function logEvent(stage: Stage, expressway: Expressway, line: Line): void {
  append(stage, expressway.eventLog, keptAtMost.eventLog, line)
}

/** Writes a changed setting to the Configuration Log of that Expressway. */
export function logConfiguration(stage: Stage, expressway: Expressway, line: Line): void {
  append(stage, expressway.configurationLog, keptAtMost.configurationLog, line)
}
