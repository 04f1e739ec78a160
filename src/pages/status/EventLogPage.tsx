import { LogPage } from './LogPage'

/** Status > Logs > Event Log: what happened on this system. */
export function EventLogPage() {
  return <LogPage title="Event Log" path="status/logs/event-log" topic="event-log" />
}
