import { LogPage } from './LogPage'

/** Status > Logs > Configuration Log: who changed what on this system. */
export function ConfigurationLogPage() {
  return <LogPage title="Configuration Log" path="status/logs/configuration-log" topic="configuration-log" />
}
