/** The one diagnostic log that an Expressway keeps; a new one takes its place. */
export type DiagnosticLog = {
  startedAt: number
  /** Null while it is being written. */
  stoppedAt: number | null
  /** Whether packets are to be captured as well. */
  tcpdump: boolean
  markers: Marker[]
}

/** A line that an operator puts into the log, to find the moment again. */
export type Marker = { at: number; text: string }
