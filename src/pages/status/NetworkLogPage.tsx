import { LogPage } from './LogPage'

/** Status > Logs > Network Log: links to the peers, TLS handshakes, and who was kept out. */
export function NetworkLogPage() {
  return <LogPage title="Network Log" path="status/logs/network-log" topic="network-log" />
}
