import { LogRows } from './LogRows'

/** Status > Logs > Network Log: links to the peers, TLS handshakes, and who was kept out. */
export function NetworkLogPage() {
  return <LogRows title="Network Log" topic="network-log" />
}
