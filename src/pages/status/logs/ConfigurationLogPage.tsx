import { LogRows } from './LogRows'

/** Status > Logs > Configuration Log: who changed what on this system. */
export function ConfigurationLogPage() {
  return <LogRows title="Configuration Log" topic="configuration-log" />
}
