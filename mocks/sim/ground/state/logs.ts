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
