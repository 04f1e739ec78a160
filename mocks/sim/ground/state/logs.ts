export type LogTone = 'plain' | 'good' | 'warning' | 'bad' | 'diagnostic'

/** A line of the Event Log or Configuration Log of one Expressway. */
export type LogEntry = {
  id: number
  at: number
  event: string
  detail: string
  level: number
  user: string
  tone: LogTone
}

/** Older lines are dropped; the page shows a thousand. */
export const LOG_ENTRIES_MAX = 1000
