import { LogRows } from './LogRows'

/** Status > Logs > Event Log: what happened on this system. */
export function EventLogPage() {
  return <LogRows title="Event Log" topic="event-log" />
}
