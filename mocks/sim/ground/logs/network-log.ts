import type { LogEntry } from '../state/logs'
import type { Expressway } from '../world'

/** What the Event Log says of links, handshakes and who knocks: the Network Log shows these lines alone. */
const networkEvents: ReadonlySet<string> = new Set([
  'Cluster peer reached',
  'Cluster peer lost',
  'Cluster TLS handshake',
  'Unexpected cluster contact',
  'External manager reached',
  'External manager lost',
  'Address blocked',
  'Address unblocked',
])

/** Status > Logs > Network Log, oldest first. */
export function networkLog({ eventLog }: Expressway): LogEntry[] {
  return eventLog.filter(({ event }) => networkEvents.has(event))
}
